package io.demarc.vendors.contract;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.Offerings;
import io.demarc.vendors.Typed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
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

/** What could take the place of an offering; one is named, tested or struck out at a time. */
@Controller
@RequestMapping("/offerings/{id}/alternatives")
@Requires(Capability.EDIT_VENDORS)
class AlternativeController {

    private final ExitPlans plans;
    private final ExitPages pages;
    private final Offerings offerings;
    private final BusinessClock clock;

    AlternativeController(ExitPlans plans, ExitPages pages, Offerings offerings, BusinessClock clock) {
        this.clock = clock;
        this.plans = plans;
        this.pages = pages;
        this.offerings = offerings;
    }

    record Form(
            @NotNull @Nullable UUID standIn,
            @Nullable String passed,
            @Nullable Integer version) {

        private static Form of(Alternative kept) {
            return new Form(kept.standIn(), Typed.orEmpty(kept.passedOn()), kept.version());
        }

        private void check(BindingResult errors, LocalDate today) {
            if (Typed.isNoDay(passed)) errors.rejectValue("passed", "unreadable");
            if (Typed.day(passed).filter(it -> it.isAfter(today)).isPresent()) errors.rejectValue("passed", "future");
        }
    }

    @GetMapping
    String index(
            @PathVariable OfferingId id,
            @RequestParam(required = false) @Nullable UUID change,
            @Me Member me,
            ModelMap model) {
        var form = change == null ? new Form(null, "", null) : Form.of(plans.alternative(id, change));
        model.addAttribute("standInForm", form);
        return page(id, me, model);
    }

    @OnPage("?change={standIn}")
    @PostMapping
    String update(
            @PathVariable OfferingId id,
            @Valid @ModelAttribute("standInForm") Form form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String then,
            @Me Member me,
            ModelMap model) {
        boolean removes = then.equals("remove") && form.version() != null && form.standIn() != null;
        if (!removes) form.check(errors, clock.today());
        if (form.standIn() == null || !removes && errors.hasErrors()) return page(id, me, model);
        var passed = Typed.day(form.passed()).orElse(null);
        if (form.version() == null) plans.add(id, form.standIn(), passed, me);
        else if (removes) plans.remove(id, form.standIn(), form.version(), me);
        else plans.change(id, form.standIn(), form.version(), passed, me);
        return "redirect:/offerings/" + id + "/alternatives";
    }

    private String page(OfferingId id, Member me, ModelMap model) {
        model.addAttribute("id", id);
        model.addAttribute("named", offerings.facts(id).name());
        model.addAttribute("it", pages.of(id, me));
        model.addAttribute("others", pages.others(id));
        return "vendors/contract/alternatives";
    }
}
