package io.demarc.nextplan;

import io.demarc.inventory.Derivation;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseState;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.nextplan.NextPlan.How;
import io.demarc.nextplan.NextPlanEvent.NextPlanDropped;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is asked and decided about a next plan follows the facts of its use case; with the use case, it ends. */
@Component
class NextPlanDerivation implements Derivation {

    private final Present present;
    private final UnderReview review;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    NextPlanDerivation(Present present, UnderReview review, ApplicationEventPublisher events, BusinessClock clock) {
        this.present = present;
        this.review = review;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean hasEffects() {
        return true;
    }

    @Override
    public void derive(UseCaseState useCase) {
        var by = useCase.changedBy();
        if (by == null) return;
        present.of(useCase).ifPresent(next -> {
            if (useCase.facts().stage() == Stage.RETIRED) drop(next, by);
            else review.follow(next, by);
        });
    }

    private void drop(NextPlan next, MemberId by) {
        review.withdraw(next, by);
        next.end(How.DROPPED, by, clock.instant());
        events.publishEvent(
                new NextPlanDropped(new Origin(CurrentOrganization.id(), by, clock.instant()), next.useCase()));
    }
}
