package io.demarc.vendors;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether an offering may be used in the organization. */
@Controller
@RequestMapping("/offerings/{id}/clearance")
@Requires(Capability.EDIT_VENDORS)
class OfferingClearanceController {

    private final Offerings offerings;

    OfferingClearanceController(Offerings offerings) {
        this.offerings = offerings;
    }

    @GetMapping
    String edit(@PathVariable OfferingId id, ModelMap model) {
        var offering = offerings.find(id);
        model.addAttribute(
                "clearanceForm", ClearanceForm.of(offering.clearance().orElse(null), offering.version()));
        return page(offering, model);
    }

    @OnPage
    @PostMapping
    String update(
            @PathVariable OfferingId id,
            @Valid @ModelAttribute("clearanceForm") ClearanceForm form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        var offering = offerings.find(id);
        form.check(errors);
        if (errors.hasErrors()) return page(offering, model);
        offerings.clear(id, form.seen(), form.said(), me);
        return "redirect:/offerings/" + id;
    }

    private static String page(Offering offering, ModelMap model) {
        model.addAttribute("list", "/offerings");
        model.addAttribute("path", "/offerings/" + offering.id());
        model.addAttribute("named", offering.facts().name());
        return "vendors/clearance";
    }
}
