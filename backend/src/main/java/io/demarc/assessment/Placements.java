package io.demarc.assessment;

import io.demarc.deployment.Deployments;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.inventory.UseCaseState;
import org.springframework.stereotype.Component;

/** Where use cases run, as far as the score needs to know. */
@Component
class Placements {

    private final Deployments deployments;

    Placements(Deployments deployments) {
        this.deployments = deployments;
    }

    /** Legs that differ in nothing route nothing, so they cannot fail open. */
    Placement of(UseCaseState useCase) {
        var plan = deployments.plan(useCase);
        var onFailure = plan.onFailure();
        boolean loosely = onFailure == FailureBehaviour.DEGRADE || onFailure == FailureBehaviour.FAIL_OPEN;
        return new Placement(
                plan.legs().stream().map(Placements::leg).toList(), plan.isHybrid(), plan.isHybrid() && loosely);
    }

    /** A contract that nobody has named counts as a business one. */
    private static Leg leg(io.demarc.deployment.Leg leg) {
        return new Leg(leg.letter(), leg.mode(), leg.answers().is(LegQuestions.CONTRACT_TIER, LegQuestions.CONSUMER));
    }
}
