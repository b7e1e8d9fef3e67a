package io.demarc.features;

import io.demarc.features.Ruling.Said;
import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Typed;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says what a feature is to us: part of a use case, or forbidden. */
@Controller
@RequestMapping("/offerings/{id}/features/{feature}/registration")
@Requires(Capability.VIEW_VENDORS)
class RegistrationController {

    private static final String FORBIDDEN = "forbidden";
    private static final String OPEN = "open";

    private final Features features;
    private final FeaturePages pages;
    private final RegistrableUseCases useCases;

    RegistrationController(Features features, FeaturePages pages, RegistrableUseCases useCases) {
        this.features = features;
        this.pages = pages;
        this.useCases = useCases;
    }

    /** @param as the id of a use case, {@code forbidden}, or {@code open} */
    record Form(
            @Nullable String as,

            @CodePointLength(max = 1_000) @Nullable String because,

            @Nullable Integer version) {

        private static Form of(Feature feature) {
            var said = feature.ruling().map(Ruling::said).orElse(null);
            return switch (said) {
                case Said.PartOf part -> new Form(part.useCase().toString(), null, feature.version());
                case Said.Forbidden forbidden -> new Form(FORBIDDEN, forbidden.because(), feature.version());
                case null -> new Form(OPEN, null, feature.version());
            };
        }

        private void check(BindingResult errors) {
            if (as == null || as.isBlank()) errors.rejectValue("as", "missing");
            else if (!as.equals(FORBIDDEN) && !as.equals(OPEN) && id() == null) errors.rejectValue("as", "unknown");
            if (FORBIDDEN.equals(as) && Typed.orNull(because) == null) errors.rejectValue("because", "missing");
        }

        private @Nullable UUID id() {
            try {
                return as == null ? null : UUID.fromString(as);
            } catch (IllegalArgumentException none) {
                return null;
            }
        }

        private @Nullable Said said() {
            if (OPEN.equals(as)) return null;
            if (FORBIDDEN.equals(as)) return new Said.Forbidden(Objects.requireNonNull(Typed.orNull(because)));
            return new Said.PartOf(Objects.requireNonNull(id()));
        }
    }

    @GetMapping
    String show(
            @PathVariable OfferingId id,
            @PathVariable UUID feature,
            @RequestParam(required = false) @Nullable String q,
            @Me Member me,
            ModelMap model) {
        pages.requireLooker(id, me);
        var kept = features.find(id, feature);
        var form = Form.of(kept);
        model.addAttribute("registration", form);
        return page(id, kept, form, q, me, model);
    }

    @OnPage("?q={q}")
    @PostMapping
    String create(
            @PathVariable OfferingId id,
            @PathVariable UUID feature,
            @Valid @ModelAttribute("registration") Form form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String q,
            @Me Member me,
            ModelMap model) {
        var kept = features.find(id, feature);
        form.check(errors);
        if (errors.hasErrors()) return page(id, kept, form, q, me, model);
        features.rule(id, feature, form.version() == null ? -1 : form.version(), form.said(), me);
        return "redirect:/offerings/{id}/features";
    }

    private String page(OfferingId id, Feature kept, Form form, @Nullable String q, Member me, ModelMap model) {
        model.addAttribute("head", pages.head(id));
        model.addAttribute("feature", kept.id());
        model.addAttribute("facts", kept.facts());
        model.addAttribute("version", kept.version());
        model.addAttribute("q", q == null ? "" : q.strip());
        model.addAttribute("chosen", form.as());
        model.addAttribute("offered", useCases.of(id, q, form.id(), me));
        model.addAttribute("mayRegister", me.may(Capability.REGISTER_USE_CASES));
        return "features/registration";
    }
}
