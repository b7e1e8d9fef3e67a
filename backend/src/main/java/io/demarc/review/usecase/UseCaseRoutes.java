package io.demarc.review.usecase;

import io.demarc.assessment.Assessments;
import io.demarc.assessment.Tier;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.reference.References;
import io.demarc.review.policy.Route;
import io.demarc.review.policy.Workflow;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who has to agree to a use case: what the policy asks for its tier and the levels of its factors. */
@Component
class UseCaseRoutes {

    private final Assessments assessments;
    private final References references;

    UseCaseRoutes(Assessments assessments, References references) {
        this.assessments = assessments;
        this.references = references;
    }

    /** Those who would have to agree by the answers given so far, in their order; what is missing may add others. */
    List<Concern> soFar(UseCaseId useCase) {
        var policy = references.inForce(Workflow.KIND);
        return assessments
                .atLeast(useCase)
                .map(tier -> policy.content()
                        .route(policy.number(), tier, assessments.levels(useCase))
                        .stages())
                .orElse(List.of());
    }

    /** Empty until it is assessed. One that is held takes the way of the prohibited: Legal looks first. */
    Optional<Route> of(UseCaseId useCase) {
        var policy = references.inForce(Workflow.KIND);
        return assessments.tier(useCase).or(() -> held(useCase)).map(tier -> policy.content()
                .route(policy.number(), tier, assessments.levels(useCase)));
    }

    private Optional<Tier> held(UseCaseId useCase) {
        return assessments.isHeld(useCase) ? Optional.of(Tier.PROHIBITED) : Optional.empty();
    }
}
