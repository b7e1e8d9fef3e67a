package io.demarc.boundary;

import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Prover;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Path;
import io.demarc.deployment.PlaceOutlines;
import io.demarc.inventory.Outline;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.questionnaire.Answers;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws boundaries before all is decided, and as they might have been. Nothing is written. */
@Service
@Transactional(readOnly = true)
public class Sketches implements PlaceOutlines {

    private final Deployments deployments;
    private final Boundaries boundaries;
    private final BoundaryReference reference;

    Sketches(Deployments deployments, Boundaries boundaries, BoundaryReference reference) {
        this.deployments = deployments;
        this.boundaries = boundaries;
        this.reference = reference;
    }

    /**
     * The boundary that a plan would have by its modes and answers alone.
     *
     * @param agenticScope F04, 0 to 4; null while it is not known
     * @return null while a place of it has no mode
     */
    public @Nullable Sketch of(DeploymentPlan plan, @Nullable Integer agenticScope) {
        var record = new BoundaryRecord(agenticScope, List.of(), Set.of(), Prover.NONE);
        var together = BoundaryMap.of(plan, record, reference.matrix()).together();
        return together == null ? null : Sketch.of(together, reference.seeAndSteer(), plan.legs(), agenticScope);
    }

    /** Of a boundary that was put together already. */
    Sketch of(Column together, UseCaseState useCase) {
        return Sketch.of(
                together, reference.seeAndSteer(), deployments.plan(useCase).legs(), boundaries.agenticScope(useCase));
    }

    /** The line as far as the answers decide it. */
    public LineSoFar soFar(UseCaseId id) {
        var together = boundaries.map(id).together();
        return LineSoFar.of(deployments.plan(id), together, reference.matrix(), boundaries.agenticScope(id));
    }

    @Override
    public Map<UUID, Outline> of(UseCaseId useCase) {
        var outlines = new HashMap<UUID, Outline>();
        for (Column column : boundaries.map(useCase).legs()) {
            Leg leg = column.leg();
            if (leg != null) outlines.put(leg.id(), column.outline());
        }
        return outlines;
    }

    @Override
    public Map<Mode, Outline> inEachMode(UseCaseId useCase, UUID place) {
        var record = new BoundaryRecord(boundaries.agenticScope(useCase), List.of(), Set.of(), Prover.NONE);
        var outlines = new EnumMap<Mode, Outline>(Mode.class);
        for (Leg leg : deployments.plan(useCase).legs())
            if (leg.id().equals(place))
                for (Mode mode : Path.possible(Answers.NONE))
                    outlines.put(
                            mode,
                            BoundaryMap.column(leg.asIf(mode), record, reference.matrix())
                                    .outline());
        return outlines;
    }
}
