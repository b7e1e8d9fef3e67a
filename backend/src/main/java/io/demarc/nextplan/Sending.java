package io.demarc.nextplan;

import io.demarc.deployment.Deployments;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.Histories;
import org.springframework.stereotype.Component;

/** What keeps a next plan from being sent for approval, beside what keeps its use case. */
@Component
class Sending {

    private final Deployments deployments;
    private final Histories histories;

    Sending(Deployments deployments, Histories histories) {
        this.deployments = deployments;
        this.histories = histories;
    }

    void require(NextPlan next) {
        if (!next.isOpen()) throw new NextPlanRefusal("ended");
        var inForce = deployments.plan(next.useCase());
        if (!next.isOn(inForce)) throw new NextPlanRefusal("behind");
        if (next.plan().equals(inForce)) throw new NextPlanRefusal("same");
        var useCase = new ReviewSubject.OfUseCase(next.useCase().value());
        if (histories.of(useCase).isUnderReview()) throw new NextPlanRefusal("use-case-in-review");
    }
}
