package io.demarc.review.usecase;

import static java.util.stream.Collectors.toMap;

import io.demarc.assessment.Assessments;
import io.demarc.assessment.Tier;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Dossier.Fact;
import io.demarc.reference.References;
import io.demarc.review.LegalLook;
import io.demarc.review.LegalLooks;
import io.demarc.review.policy.Route;
import io.demarc.review.policy.Workflow;
import io.demarc.review.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Who has to agree to a use case: what the policy asks for its tier and the levels of its factors. */
@Component
class UseCaseRoutes {

    private final Assessments assessments;
    private final References references;
    private final UseCaseStates states;
    private final UseCaseHistories histories;
    private final LegalLooks looks;

    UseCaseRoutes(
            Assessments assessments,
            References references,
            UseCaseStates states,
            UseCaseHistories histories,
            LegalLooks looks) {
        this.assessments = assessments;
        this.references = references;
        this.states = states;
        this.histories = histories;
        this.looks = looks;
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
        return lane(useCase).map(tier -> policy.content()
                .route(
                        policy.number(),
                        tier,
                        tier == Tier.PROHIBITED ? Map.of() : withDoubt(useCase, assessments.levels(useCase))));
    }

    /** Whether Legal alone is asked about it. */
    boolean isForLegalAlone(UseCaseId useCase) {
        return lane(useCase).filter(Tier.PROHIBITED::equals).isPresent();
    }

    /** Whether Legal has said that it is prohibited, and nobody has said otherwise since. */
    boolean isCalledProhibited(UseCaseId useCase) {
        return looks.last(UseCaseReviews.subject(useCase))
                .filter(LegalLook::isProhibited)
                .isPresent();
    }

    /** Whether somebody was not sure about a prohibition when that was sent. */
    boolean isHeld(Snapshot sent) {
        return assessments.isHeld(sent.facts().stream().collect(toMap(Fact::key, Fact::value)));
    }

    private Optional<Tier> lane(UseCaseId useCase) {
        return assessments.tier(useCase).or(() -> held(useCase));
    }

    private Optional<Tier> held(UseCaseId useCase) {
        return assessments.isHeld(useCase) ? Optional.of(Tier.PROHIBITED) : Optional.empty();
    }

    /**
     * An owner who was not sure, or whose use was prohibited, may answer otherwise before Legal has said no; then Legal looks at
     * it within the way of its tier.
     */
    private Map<String, Integer> withDoubt(UseCaseId useCase, Map<String, Integer> levels) {
        if (!states.of(useCase).get(histories).doubt()) return levels;
        var all = new TreeMap<>(levels);
        all.put(Assessments.UNSURE, 1);
        return all;
    }
}
