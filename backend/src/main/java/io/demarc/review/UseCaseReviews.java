package io.demarc.review;

import io.demarc.assessment.Assessments;
import io.demarc.identity.Member;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Intake;
import io.demarc.inventory.IntakeSteps;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.ReviewSubject;
import io.demarc.reference.References;
import io.demarc.review.policy.Route;
import io.demarc.review.policy.Workflow;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Use cases as subjects of reviews. */
@Component
class UseCaseReviews implements Reviewable {

    static final String KIND = "use-case";

    private final UseCaseStates states;
    private final Catalogue catalogue;
    private final Intake intake;
    private final IntakeSteps steps;
    private final Assessments assessments;
    private final References references;

    UseCaseReviews(
            UseCaseStates states,
            Catalogue catalogue,
            Intake intake,
            IntakeSteps steps,
            Assessments assessments,
            References references) {
        this.states = states;
        this.catalogue = catalogue;
        this.intake = intake;
        this.steps = steps;
        this.assessments = assessments;
        this.references = references;
    }

    static ReviewSubject subject(UseCaseId id) {
        return new ReviewSubject.OfUseCase(id.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Subject visible(UUID id, Member me) {
        var useCase = catalogue.visible(new UseCaseId(id), me);
        return new Subject(
                id, KIND, useCase.name(), useCase.unit(), "/use-cases/" + id, catalogue.mayEdit(useCase, me));
    }

    @Override
    public void lock(UUID id) {
        states.lock(new UseCaseId(id));
    }

    @Override
    public Optional<Route> route(UUID id) {
        var useCase = new UseCaseId(id);
        var policy = references.inForce(Workflow.KIND);
        return assessments.tier(useCase).map(tier -> policy.content()
                .route(policy.number(), tier, assessments.levels(useCase)));
    }

    @Override
    public void requireComplete(UUID id) {
        if (!steps.areComplete(new UseCaseId(id))) throw new ReviewRefusal("not-complete");
    }

    @Override
    public void submitted(UUID id, Member me) {
        intake.submit(new UseCaseId(id), me);
    }

    @Override
    public FourEyes fourEyes(UUID id) {
        var useCase = states.lock(new UseCaseId(id));
        return new FourEyes(
                useCase.facts().owner(),
                useCase.editors().all().stream()
                        .map(edit -> new FourEyes.Edit(EditGroups.concerns(edit.group()), edit.by(), edit.at()))
                        .toList());
    }

    @Override
    public void reviewChanged(UUID id) {
        states.lock(new UseCaseId(id)).touch();
    }
}
