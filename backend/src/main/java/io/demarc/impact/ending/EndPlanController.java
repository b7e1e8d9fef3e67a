package io.demarc.impact.ending;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.Parties;
import jakarta.validation.Valid;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says what is to be done at a place of a use case whose model ends. */
@Controller
@RequestMapping("/use-cases/{id}/end-plan")
@Requires(Capability.VIEW_USE_CASES)
class EndPlanController {

    private final EndPlans plans;
    private final Parties parties;
    private final BusinessClock clock;

    EndPlanController(EndPlans plans, Parties parties, BusinessClock clock) {
        this.plans = plans;
        this.parties = parties;
        this.clock = clock;
    }

    @GetMapping
    String fresh(
            @Visible UseCaseFacts useCase,
            @RequestParam(defaultValue = "A") String place,
            @Me Member me,
            ModelMap model) {
        plans.requirePlanner(useCase, me);
        var at = plans.place(useCase.id(), place);
        var form = EndPlanForm.of(at, clock.today());
        model.addAttribute("endPlan", form);
        return page(useCase, at, form, me, model);
    }

    @OnPage("?place={place}")
    @PostMapping
    String update(
            @Visible UseCaseFacts useCase,
            @Valid @ModelAttribute("endPlan") EndPlanForm form,
            BindingResult errors,
            @Me Member me,
            ModelMap model) {
        if (form.place() == null || form.seen() == null) throw new NotFound();
        plans.requirePlanner(useCase, me);
        var at = plans.place(useCase.id(), form.place());
        form.check(at, clock.today(), errors);
        if (errors.hasErrors()) return page(useCase, at, form, me, model);
        plans.plan(useCase.id(), at.letter(), form.seen(), form.known(), form.facts(), me);
        return "redirect:/use-cases/" + useCase.id();
    }

    private String page(UseCaseFacts useCase, EndingPlace at, EndPlanForm form, Member me, ModelMap model) {
        model.addAttribute("useCase", useCase.id());
        model.addAttribute("named", useCase.name());
        model.addAttribute("row", at);
        model.addAttribute("today", clock.today());
        model.addAttribute("ways", EndWay.values());
        model.addAttribute(
                "models", parties.models(Stream.ofNullable(form.after()).toList()));
        model.addAttribute("mayFollow", me.may(Capability.VIEW_VENDORS));
        return "impact/ending/plan";
    }
}
