package io.demarc.features;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.vendors.OfferingId;
import jakarta.persistence.PersistenceException;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Adds a feature to an offering, or corrects what is known of it. */
@Controller
@RequestMapping("/offerings/{id}/features")
@Requires(Capability.VIEW_VENDORS)
class FeatureFormController {

    private final Features features;
    private final FeaturePages pages;

    FeatureFormController(Features features, FeaturePages pages) {
        this.features = features;
        this.pages = pages;
    }

    @GetMapping("/fresh")
    String fresh(@PathVariable OfferingId id, @Me Member me, ModelMap model) {
        pages.requireLooker(id, me);
        model.addAttribute("featureForm", FeatureForm.fresh());
        return page(id, null, model);
    }

    @OnPage("/offerings/{id}/features/fresh")
    @PostMapping
    String create(
            @PathVariable OfferingId id,
            @Valid @ModelAttribute("featureForm") FeatureForm form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        refuseTakenName(id, form, errors, null);
        if (errors.hasErrors()) return page(id, null, model);
        try {
            features.add(id, form.facts(), me);
        } catch (DataAccessException | PersistenceException overtaken) {
            refuseTakenName(id, form, errors, null); // Since it was asked, somebody has taken it.
            if (!errors.hasErrors()) throw overtaken;
            return page(id, null, model);
        }
        return "redirect:/offerings/{id}/features";
    }

    @GetMapping("/{feature}/edit")
    String edit(@PathVariable OfferingId id, @PathVariable UUID feature, @Me Member me, ModelMap model) {
        pages.requireLooker(id, me);
        var kept = features.find(id, feature);
        model.addAttribute("featureForm", FeatureForm.of(kept));
        return page(id, kept, model);
    }

    @OnPage("/offerings/{id}/features/{feature}/edit")
    @PostMapping("/{feature}")
    String update(
            @PathVariable OfferingId id,
            @PathVariable UUID feature,
            @Valid @ModelAttribute("featureForm") FeatureForm form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        var kept = features.find(id, feature);
        refuseTakenName(id, form, errors, feature);
        if (errors.hasErrors()) return page(id, kept, model);
        features.change(id, feature, form.seen(), form.facts(), me);
        return "redirect:/offerings/{id}/features";
    }

    private String page(OfferingId id, @Nullable Feature kept, ModelMap model) {
        model.addAttribute("head", pages.head(id));
        if (kept != null) {
            model.addAttribute("feature", kept.id());
            model.addAttribute("named", kept.facts().name());
            model.addAttribute("version", kept.version());
        }
        model.addAttribute("states", FeatureState.values());
        model.addAttribute("switchers", Switcher.values());
        return "features/form";
    }

    private void refuseTakenName(OfferingId id, FeatureForm form, BindingResult errors, @Nullable UUID own) {
        if (!errors.hasFieldErrors("name") && features.isTaken(id, form.name(), own))
            errors.rejectValue("name", "taken");
    }
}
