package io.demarc.boundary;

import io.demarc.boundary.BoundaryRecord.Assignment;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.PlanChanged;
import io.demarc.inventory.Catalogue;
import io.demarc.inventory.Intake;
import io.demarc.inventory.Overview;
import io.demarc.inventory.UseCaseEvent;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The boundaries of use cases: computes them, and is the one place that records who answers for a layer. */
@Service
@Transactional
public class Boundaries {

    private static final String AGENTIC_SCOPE = "AN29";

    private final Deployments deployments;
    private final Catalogue catalogue;
    private final LayerAssignments assignments;
    private final BoundarySubmissions submissions;
    private final Overview overview;
    private final Intake intake;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Matrix matrix = Matrix.load();
    private final Layers layers = Layers.load();

    Boundaries(
            Deployments deployments,
            Catalogue catalogue,
            LayerAssignments assignments,
            BoundarySubmissions submissions,
            Overview overview,
            Intake intake,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deployments = deployments;
        this.catalogue = catalogue;
        this.assignments = assignments;
        this.submissions = submissions;
        this.overview = overview;
        this.intake = intake;
        this.events = events;
        this.clock = clock;
    }

    /** The boundary as it stands; empty where no mode is stated. */
    @Transactional(readOnly = true)
    public BoundaryMap map(UseCaseId useCase) {
        return map(deployments.plan(useCase));
    }

    BoundaryMap map(DeploymentPlan plan) {
        return BoundaryMap.of(plan, record(plan), matrix);
    }

    Matrix matrix() {
        return matrix;
    }

    /** A layer's short name, for charts and lists. */
    public String name(Layer layer) {
        return layers.of(layer).shortName();
    }

    @Transactional(readOnly = true)
    public List<Assignment> assigned(DeploymentPlan plan) {
        return assignments.findByLegIdIn(legs(plan)).stream()
                .map(LayerAssignment::assignment)
                .toList();
    }

    /** What a cell's form is filled from. */
    @Transactional(readOnly = true)
    public int version(UUID leg, Layer layer) {
        return assignments
                .findByLegIdAndLayer(leg, layer)
                .map(LayerAssignment::version)
                .orElse(0);
    }

    /**
     * Names who answers for a layer of a leg, and the control. Who names the same again has changed nothing.
     *
     * @param version as {@link #version} gave it; another means that somebody named another one meanwhile
     */
    public void assign(
            UseCaseId useCase,
            String letter,
            Layer layer,
            int version,
            @Nullable MemberId owner,
            @Nullable String control,
            MemberId by) {
        var leg = deployments.plan(useCase).leg(letter).orElseThrow(NotFound::new);
        var assignment =
                assignments.findByLegIdAndLayer(leg.id(), layer).orElseGet(() -> new LayerAssignment(leg.id(), layer));
        if (assignment.version() != version)
            throw new ObjectOptimisticLockingFailureException(LayerAssignment.class, leg.id());
        if (assignment.names(owner, control)) return;
        var at = clock.instant();
        assignment.assign(owner, control, by, at);
        assignments.save(assignment);
        intake.touch(useCase, by);
        events.publishEvent(
                new LayerAssigned(CurrentOrganization.id(), by, at, useCase, leg.id(), layer, owner, control));
        updateOverview(useCase);
    }

    @EventListener
    void on(PlanChanged change) {
        updateOverview(change.useCase());
    }

    @EventListener
    void on(UseCaseEvent event) {
        switch (event.kind()) {
            case ANSWERED -> updateOverview(event.useCase());
            case SUBMITTED -> {
                submissions.add(legs(deployments.plan(event.useCase())), event.at());
                updateOverview(event.useCase());
            }
            case REGISTERED, IMPORTED, DESCRIBED, CLAIMED, RETIRED -> {}
        }
    }

    /** Draws up to a hundred outlines that are missing, of use cases after the given one; returns which. */
    List<UUID> drawMissing(UUID after) {
        var missing = overview.withoutOutline(after);
        missing.forEach(id -> updateOverview(new UseCaseId(id)));
        return missing;
    }

    private void updateOverview(UseCaseId useCase) {
        var together = map(useCase).together();
        if (together == null) overview.boundary(useCase, null, null, null);
        else
            overview.boundary(
                    useCase,
                    together.count(CellState.UNASSESSED) > 0
                            ? null
                            : together.open().size(),
                    together.coverage(),
                    together.outline());
    }

    /** Evidence is not kept yet, so nothing is proven. */
    private BoundaryRecord record(DeploymentPlan plan) {
        if (plan.legs().isEmpty()) return new BoundaryRecord(null, List.of(), Set.of(), Proof.NONE);
        return new BoundaryRecord(agenticScope(plan.useCase()), assigned(plan), submissions.of(legs(plan)), Proof.NONE);
    }

    private @Nullable Integer agenticScope(UseCaseId useCase) {
        var answer = catalogue.answers(useCase).get(AGENTIC_SCOPE);
        return answer != null && answer.matches("[0-4]") ? Integer.valueOf(answer) : null;
    }

    private static List<UUID> legs(DeploymentPlan plan) {
        return plan.legs().stream().map(Leg::id).toList();
    }
}
