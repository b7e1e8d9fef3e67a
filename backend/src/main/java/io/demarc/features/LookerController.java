package io.demarc.features;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.vendors.OfferingId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Names who looks at the features of an offering each quarter. */
@Controller
@RequestMapping("/offerings/{id}/features/looker")
@Requires(Capability.EDIT_VENDORS)
class LookerController {

    private final Sweeps sweeps;
    private final FeaturePages pages;
    private final Members members;

    LookerController(Sweeps sweeps, FeaturePages pages, Members members) {
        this.sweeps = sweeps;
        this.pages = pages;
        this.members = members;
    }

    /** @param looker null for whoever keeps the vendors */
    record Form(@Nullable UUID looker, @Nullable Integer version) {}

    @GetMapping
    String edit(@PathVariable OfferingId id, ModelMap model) {
        var form = new Form(pages.head(id).lookerId(), sweeps.version(id));
        model.addAttribute("lookerForm", form);
        return page(id, form, model);
    }

    @OnPage("/offerings/{id}/features/looker")
    @PostMapping
    String update(
            @PathVariable OfferingId id,
            @ModelAttribute("lookerForm") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        if (errors.hasErrors()) return page(id, form, model);
        var looker = form.looker() == null ? null : new MemberId(form.looker());
        sweeps.entrust(id, form.version() == null ? -1 : form.version(), looker, me);
        return "redirect:/offerings/{id}/features";
    }

    private String page(OfferingId id, Form form, ModelMap model) {
        var head = pages.head(id);
        List<UUID> also = Stream.of(head.lookerId(), form.looker())
                .flatMap(Stream::ofNullable)
                .toList();
        model.addAttribute("head", head);
        model.addAttribute("people", members.choices(also));
        return "features/looker";
    }
}
