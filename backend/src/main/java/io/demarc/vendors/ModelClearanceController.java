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

/** Whether a model may be used in the organization. */
@Controller
@RequestMapping("/models/{id}/clearance")
@Requires(Capability.EDIT_VENDORS)
class ModelClearanceController {

    private final Models models;

    ModelClearanceController(Models models) {
        this.models = models;
    }

    @GetMapping
    String edit(@PathVariable ModelId id, ModelMap model) {
        var shown = models.find(id);
        model.addAttribute("clearanceForm", ClearanceForm.of(shown.clearance().orElse(null), shown.version()));
        return page(shown, model);
    }

    @OnPage
    @PostMapping
    String update(
            @PathVariable ModelId id,
            @Valid @ModelAttribute("clearanceForm") ClearanceForm form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        var shown = models.find(id);
        form.check(errors);
        if (errors.hasErrors()) return page(shown, model);
        models.clear(id, form.seen(), form.said(), me);
        return "redirect:/models/" + id;
    }

    private static String page(Model shown, ModelMap model) {
        model.addAttribute("list", "/models");
        model.addAttribute("path", "/models/" + shown.id());
        model.addAttribute("named", shown.facts().name());
        return "vendors/clearance";
    }
}
