package io.demarc.vendors.ending;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.Models;
import io.demarc.vendors.Parties;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;

/** What was announced about the end of a model; one source's word is added, corrected or taken back at a time. */
@Controller
@RequestMapping("/models/{id}/ends")
@Requires(Capability.EDIT_VENDORS)
class ModelEndController {

    private final ModelEnds ends;
    private final AnnouncedEnds announced;
    private final Models models;
    private final Parties parties;

    ModelEndController(ModelEnds ends, AnnouncedEnds announced, Models models, Parties parties) {
        this.ends = ends;
        this.announced = announced;
        this.models = models;
        this.parties = parties;
    }

    @GetMapping
    String index(@PathVariable ModelId id, @RequestParam(required = false) @Nullable UUID change, ModelMap model) {
        var form = change == null ? ModelEndForm.EMPTY : ModelEndForm.of(ends.find(id, change));
        model.addAttribute("endForm", form);
        return page(id, form, model);
    }

    @OnPage("?change={row}")
    @PostMapping
    String update(
            @PathVariable ModelId id,
            @Valid @ModelAttribute("endForm") ModelEndForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            @Me Member me,
            ModelMap model) {
        boolean withdraws = then.equals("remove") && form.row() != null;
        if (!withdraws) check(id, form, errors);
        if (!withdraws && errors.hasErrors()) return page(id, form, model);
        if (form.row() == null) ends.record(id, form.facts(), me);
        else if (withdraws) ends.withdraw(id, form.row(), form.seen(), me);
        else ends.change(id, form.row(), form.seen(), form.facts(), me);
        return "redirect:/models/" + id + "/ends";
    }

    private void check(ModelId id, ModelEndForm form, BindingResult errors) {
        form.check(id, errors);
        if (errors.hasErrors()) return;
        ends.known(id, form.facts())
                .filter(it -> !it.id().equals(form.row()))
                .ifPresent(it -> errors.rejectValue("source", "taken"));
    }

    private String page(ModelId id, ModelEndForm form, ModelMap model) {
        model.addAttribute("id", id);
        model.addAttribute("named", models.facts(id).name());
        model.addAttribute("ends", announced.of(id));
        model.addAttribute("kinds", ModelEndKind.values());
        model.addAttribute("vendors", parties.vendors(chosen(form.distributor())));
        model.addAttribute("models", parties.models(chosen(form.after())));
        return "vendors/ending/index";
    }

    private static List<UUID> chosen(@Nullable UUID id) {
        return Stream.ofNullable(id).toList();
    }
}
