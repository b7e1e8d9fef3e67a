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
import io.demarc.vendors.contract.LockIn.Part;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
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

/** How an offering can be left. */
@Controller
@RequestMapping("/offerings/{id}/exit-plan")
@Requires(Capability.EDIT_VENDORS)
class ExitPlanController {

    private final ExitPlans plans;
    private final Offerings offerings;
    private final BusinessClock clock;

    ExitPlanController(ExitPlans plans, Offerings offerings, BusinessClock clock) {
        this.clock = clock;
        this.plans = plans;
        this.offerings = offerings;
    }

    record Form(
            @Nullable @Min(0) @Max(4) Integer prompts,
            @Nullable @Min(0) @Max(4) Integer tunes,
            @Nullable @Min(0) @Max(4) Integer data,
            @Nullable @Min(0) @Max(4) Integer interfaces,
            @Size(max = 5_000) @Nullable String plan,
            @Nullable String approved,
            @Nullable String walked,
            @Nullable String tested,
            @CodePointLength(max = 1_000) @Nullable String finding,
            @Nullable Integer version) {

        private static Form of(ExitFacts facts, int version) {
            return new Form(
                    facts.levels().get(Part.PROMPTS),
                    facts.levels().get(Part.TUNES),
                    facts.levels().get(Part.DATA),
                    facts.levels().get(Part.INTERFACES),
                    facts.plan(),
                    Typed.orEmpty(facts.approved()),
                    Typed.orEmpty(facts.walked()),
                    Typed.orEmpty(facts.tested()),
                    facts.finding(),
                    version);
        }

        public @Nullable Integer level(Part part) {
            return switch (part) {
                case PROMPTS -> prompts;
                case TUNES -> tunes;
                case DATA -> data;
                case INTERFACES -> interfaces;
                case ALTERNATIVES, EXIT_PLAN -> null;
            };
        }

        private void check(BindingResult errors, LocalDate today) {
            check("approved", approved, errors, today);
            check("walked", walked, errors, today);
            check("tested", tested, errors, today);
            boolean dated =
                    Typed.orNull(approved) != null || Typed.orNull(walked) != null || Typed.orNull(tested) != null;
            if (dated && Typed.orNull(plan) == null) errors.rejectValue("plan", "missing");
        }

        /** What is to come has shown nothing yet. */
        private static void check(String field, @Nullable String typed, BindingResult errors, LocalDate today) {
            if (Typed.isNoDay(typed)) errors.rejectValue(field, "unreadable");
            if (Typed.day(typed).filter(it -> it.isAfter(today)).isPresent()) errors.rejectValue(field, "future");
        }

        private ExitFacts facts() {
            var levels = new EnumMap<Part, Integer>(Part.class);
            for (var part : LockIn.STATED) {
                var level = level(part);
                if (level != null) levels.put(part, level);
            }
            return new ExitFacts(
                    levels,
                    Typed.orNull(plan),
                    Typed.day(approved).orElse(null),
                    Typed.day(walked).orElse(null),
                    Typed.day(tested).orElse(null),
                    Typed.orNull(finding));
        }
    }

    @GetMapping
    String edit(@PathVariable OfferingId id, ModelMap model) {
        var facts = plans.find(id).map(ExitPlan::facts).orElse(ExitFacts.NONE);
        model.addAttribute("exitForm", Form.of(facts, plans.version(id)));
        return page(id, model);
    }

    @OnPage
    @PostMapping
    String update(
            @PathVariable OfferingId id,
            @Valid @ModelAttribute("exitForm") Form form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        form.check(errors, clock.today());
        if (errors.hasErrors()) return page(id, model);
        plans.state(id, form.version() == null ? -1 : form.version(), form.facts(), me);
        return "redirect:/offerings/" + id;
    }

    private String page(OfferingId id, ModelMap model) {
        model.addAttribute("id", id);
        model.addAttribute("named", offerings.facts(id).name());
        model.addAttribute("parts", LockIn.STATED);
        return "vendors/contract/exit-plan";
    }
}
