package io.demarc.nextplan;

import io.demarc.identity.Me;
import io.demarc.identity.Member;
import io.demarc.identity.OnPage;
import io.demarc.identity.Requires;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Catalogue.Editable;
import io.demarc.inventory.Catalogue.Visible;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The plan beside the one in force: what it would change, and what it waits for. */
@Requires(Capability.VIEW_USE_CASES)
@Controller
@RequestMapping("/use-cases/{id}/next-plan")
class NextPlanController {

    private final Catalogue catalogue;
    private final NextPlans plans;
    private final NextPlanPages pages;
    private final BusinessClock clock;

    NextPlanController(Catalogue catalogue, NextPlans plans, NextPlanPages pages, BusinessClock clock) {
        this.catalogue = catalogue;
        this.plans = plans;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String show(@Visible UseCaseFacts useCase, @Me Member me, Model model) {
        model.addAttribute("useCase", useCase);
        model.addAttribute("head", catalogue.head(useCase));
        model.addAttribute("today", clock.today());
        model.addAttribute("mayEdit", catalogue.mayEdit(useCase, me));
        var next = plans.open(useCase.id());
        model.addAttribute("obstacle", next.isPresent() ? null : plans.obstacle(useCase.id()));
        model.addAttribute(
                "next", next.map(it -> pages.of(it, useCase, clock.today(), me)).orElse(null));
        return "nextplan/show";
    }

    @OnPage("/use-cases/{id}/next-plan")
    @PostMapping
    String create(@Editable UseCaseFacts useCase, @Me Member me) {
        plans.begin(useCase.id(), me);
        return "redirect:/use-cases/" + useCase.id() + "/next-plan";
    }
}
