package io.demarc.nextplan;

import io.demarc.deployment.Deployments;
import io.demarc.identity.Member;
import io.demarc.identity.NextStep;
import io.demarc.identity.WorkItems.Words;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.NextSteps;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseStates;
import io.demarc.tenancy.BusinessClock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** That there is a next plan, and what it waits for. */
@Component
@Order(50)
class NextPlanSteps implements NextSteps {

    private final UseCaseStates states;
    private final Present present;
    private final Deployments deployments;
    private final UnderReview review;
    private final Catalogue catalogue;
    private final BusinessClock clock;

    NextPlanSteps(
            UseCaseStates states,
            Present present,
            Deployments deployments,
            UnderReview review,
            Catalogue catalogue,
            BusinessClock clock) {
        this.states = states;
        this.present = present;
        this.deployments = deployments;
        this.review = review;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Override
    public Said of(UseCaseFacts useCase, Member me) {
        return present.of(states.of(useCase.id()))
                .map(next -> Said.of(step(next, useCase, me)))
                .orElseGet(Said::of);
    }

    private NextStep step(NextPlan next, UseCaseFacts useCase, Member me) {
        var waits = Waits.of(next, review.history(next), deployments.plan(useCase.id()), clock.today());
        var what = Words.of("next-plan.waits." + waits);
        var why = Words.of("next-plan.step.why");
        boolean mine = waits.isForOwner() && catalogue.mayEdit(useCase, me);
        var step = mine
                ? NextStep.mine(what, why)
                : NextStep.later(NextStep.Whose.LATER, what, why).with(List.of());
        return step.leadsTo("/use-cases/" + useCase.id() + "/next-plan", "next-plan.see")
                .by(waits == Waits.FOR_ITS_DAY ? next.effectiveOn() : null);
    }
}
