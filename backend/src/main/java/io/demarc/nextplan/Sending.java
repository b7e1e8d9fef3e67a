package io.demarc.nextplan;

import io.demarc.deployment.Deployments;
import io.demarc.identity.Member;
import io.demarc.inventory.Catalogue;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.Histories;
import io.demarc.tenancy.BusinessClock;
import org.springframework.stereotype.Component;

/** What keeps a next plan from being sent for approval, beside what keeps its use case. */
@Component
class Sending {

    private final Deployments deployments;
    private final Histories histories;
    private final Catalogue catalogue;
    private final BusinessClock clock;

    Sending(Deployments deployments, Histories histories, Catalogue catalogue, BusinessClock clock) {
        this.deployments = deployments;
        this.histories = histories;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    void requireEditor(NextPlan next, Member me) {
        catalogue.editable(next.useCase(), me);
    }

    void require(NextPlan next) {
        if (!next.isOpen()) throw new NextPlanRefusal("ended");
        var inForce = deployments.plan(next.useCase());
        if (!next.isOn(inForce)) throw new NextPlanRefusal("behind");
        if (next.plan().equals(inForce)) throw new NextPlanRefusal("same");
        var useCase = new ReviewSubject.OfUseCase(next.useCase().value());
        if (Waits.of(next, histories.of(next.subject()), inForce, clock.today()) == Waits.FOR_ITS_DAY)
            throw new NextPlanRefusal("approved");
        if (histories.of(useCase).isUnderReview()) throw new NextPlanRefusal("use-case-in-review");
    }
}
