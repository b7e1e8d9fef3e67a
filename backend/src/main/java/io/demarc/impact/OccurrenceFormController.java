package io.demarc.impact;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.Parties;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Records an event, after it has shown everything that it touches. */
@Controller
@RequestMapping("/events")
@Requires(Capability.EDIT_VENDORS)
class OccurrenceFormController {

    /** So many use cases are named in what is shown; all are counted. */
    private static final int NAMED = 25;

    private final Occurrences occurrences;
    private final Spreading spreading;
    private final Impacts impacts;
    private final Names names;
    private final Parties parties;
    private final BusinessClock clock;

    OccurrenceFormController(
            Occurrences occurrences,
            Spreading spreading,
            Impacts impacts,
            Names names,
            Parties parties,
            BusinessClock clock) {
        this.occurrences = occurrences;
        this.spreading = spreading;
        this.impacts = impacts;
        this.names = names;
        this.parties = parties;
        this.clock = clock;
    }

    @GetMapping("/fresh")
    String fresh(
            @Valid @ModelAttribute("occurrence") OccurrenceForm form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        if (form.isAsked()) {
            form.check(clock.today(), errors);
            return page(form, errors.hasErrors() ? null : impacts.of(form.draft(), me), model);
        }
        var begun = form.on(clock.today());
        model.addAttribute("occurrence", begun);
        // Nothing is wrong with what nobody has said yet.
        model.addAttribute(
                BindingResult.MODEL_KEY_PREFIX + "occurrence", new BeanPropertyBindingResult(begun, "occurrence"));
        return page(begun, null, model);
    }

    @OnPage("/events/fresh")
    @PostMapping
    String create(
            @Valid @ModelAttribute("occurrence") OccurrenceForm form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        form.check(clock.today(), errors);
        if (errors.hasErrors()) return page(form, null, model);
        names.of(form.about());
        var impact = impacts.of(form.draft(), me);
        if (!impact.seen().equals(form.seen())) {
            errors.reject("changed");
            return page(form, impact, model);
        }
        var id = occurrences.record(form.draft(), impact.useCases(), me);
        spreading.few(id);
        return "redirect:/events/" + id;
    }

    private String page(OccurrenceForm form, @Nullable Impact impact, ModelMap model) {
        if (form.about().isSaid()) {
            model.addAttribute("about", form.about());
            model.addAttribute("named", names.of(form.about()));
        } else model.addAttribute("vendors", parties.vendors(List.of()));
        model.addAttribute("occasions", Occasion.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("reactions", Reaction.values());
        if (impact != null) {
            model.addAttribute("impact", impact);
            model.addAttribute("happenedOn", form.draft().happenedOn());
            model.addAttribute("lines", impact.shown(NAMED));
            model.addAttribute("due", form.occasion().due(clock.calendar(), clock.today()));
        }
        return "impact/fresh";
    }
}
