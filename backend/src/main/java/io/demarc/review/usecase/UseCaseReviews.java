package io.demarc.review.usecase;

import io.demarc.identity.Member;
import io.demarc.inventory.Editors;
import io.demarc.inventory.Intake;
import io.demarc.inventory.IntakeSteps;
import io.demarc.inventory.Outline;
import io.demarc.inventory.OverviewRow;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.Panel;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.ReviewRefusal;
import io.demarc.review.policy.Route;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.Brief;
import io.demarc.review.subject.FourEyes;
import io.demarc.review.subject.History;
import io.demarc.review.subject.Placed;
import io.demarc.review.subject.Reviewable;
import io.demarc.review.subject.SentWords;
import io.demarc.review.subject.Subject;
import io.demarc.review.subject.Summary;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Use cases as subjects of reviews. */
@Component
class UseCaseReviews implements Reviewable {

    static final String KIND = "use-case";

    private final UseCaseStates states;
    private final Intake intake;
    private final IntakeSteps steps;
    private final UseCaseRoutes routes;
    private final UseCaseHistories histories;
    private final UseCasePanels panels;

    UseCaseReviews(
            UseCaseStates states,
            Intake intake,
            IntakeSteps steps,
            UseCaseRoutes routes,
            UseCaseHistories histories,
            UseCasePanels panels) {
        this.states = states;
        this.intake = intake;
        this.steps = steps;
        this.routes = routes;
        this.histories = histories;
        this.panels = panels;
    }

    static ReviewSubject subject(UseCaseId id) {
        return new ReviewSubject.OfUseCase(id.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Subject find(UUID id) {
        return subject(facts(id));
    }

    static Subject subject(UseCaseFacts useCase) {
        return new Subject(subject(useCase.id()), useCase.name(), useCase.unit(), useCase.owner());
    }

    /** As lists show it. */
    static Subject subject(OverviewRow row) {
        var owner = row.described().owner();
        return new Subject(
                subject(row.id()),
                row.described().name(),
                new BusinessUnitId(row.described().unit()),
                owner == null ? null : new MemberId(owner));
    }

    @Override
    public Summary summary(UUID id) {
        return UseCaseDetail.summary(states.of(new UseCaseId(id)).shown());
    }

    @Override
    public boolean mayEdit(UUID id, Member me) {
        return facts(id).isEditableBy(me);
    }

    @Override
    public int version(UUID id) {
        return facts(id).version();
    }

    private UseCaseFacts facts(UUID id) {
        return states.of(new UseCaseId(id)).facts();
    }

    @Override
    public String path(UUID id) {
        return "/use-cases/" + id;
    }

    @Override
    public String editPath(UUID id) {
        return path(id) + "/intake/check-answers";
    }

    @Override
    public List<Panel> panels(UUID id, Member me) {
        return panels.of(id, me);
    }

    @Override
    public Optional<Panel> detail(String detail) {
        return Optional.of(new Panel("review/use-case", UseCaseDetail.of(detail)));
    }

    @Override
    public Placed placed(String detail) {
        var it = UseCaseDetail.of(detail);
        return new Placed(it.mode(), it.openCells());
    }

    @Override
    public @Nullable Integer openLayers(UUID id) {
        return states.of(new UseCaseId(id)).shown().bounded().openCells();
    }

    @Override
    public boolean isHeld(Snapshot sent) {
        return routes.isHeld(sent);
    }

    @Override
    public Brief brief(UUID id, Snapshot sent) {
        return panels.brief(sent);
    }

    @Override
    public SentWords told(UUID id) {
        return panels.told(new UseCaseId(id));
    }

    @Override
    public Optional<Panel> line(String outline) {
        return Outline.read(outline).map(it -> new Panel("review/use-case", it));
    }

    @Override
    public Optional<Panel> next(UUID id, Member me) {
        return Optional.of(panels.next(facts(id), me));
    }

    @Override
    public void lock(UUID id) {
        states.lock(new UseCaseId(id));
    }

    @Override
    public Optional<Route> route(UUID id) {
        return routes.of(new UseCaseId(id));
    }

    @Override
    public void requireComplete(UUID id) {
        if (!steps.areComplete(new UseCaseId(id))) throw new ReviewRefusal("not-complete");
        var ruled = states.of(new UseCaseId(id)).shown().ruled();
        // Of a complete plan there is a ruling, unless it has not been worked out since there are house rules.
        if (ruled.ruling() == null) throw new ReviewRefusal("house-rules-behind");
        if (ruled.isForbidden()) throw new ReviewRefusal("against-house-rule");
    }

    @Override
    public void submitted(UUID id, Member me) {
        intake.submit(new UseCaseId(id), me);
    }

    @Override
    public FourEyes fourEyes(UUID id) {
        var useCase = states.lock(new UseCaseId(id));
        return fourEyes(useCase.facts(), useCase.editors());
    }

    @Override
    public FourEyes handsIn(UUID id) {
        return fourEyes(facts(id), states.editorsOf(new UseCaseId(id)));
    }

    private static FourEyes fourEyes(UseCaseFacts useCase, Editors editors) {
        return new FourEyes(
                useCase.owner(),
                editors.all().stream()
                        .map(edit -> new FourEyes.Edit(EditGroups.concerns(edit.group()), edit.by(), edit.at()))
                        .toList());
    }

    @Override
    public void reviewChanged(UUID id, History now) {
        var useCase = states.lock(new UseCaseId(id));
        useCase.put(histories, now);
        useCase.touch();
    }
}
