package io.demarc.boundary;

import io.demarc.boundary.BoundaryEvent.LayerAssigned;
import io.demarc.boundary.BoundaryEvent.LayersAssigned;
import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Proof;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.identity.Member;
import io.demarc.identity.Offer;
import io.demarc.inventory.Outline;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The boundaries of use cases: computes them, and is the one place that records who answers for a layer. */
@Service
@Transactional
public class Boundaries {

    private static final String AGENTIC_SCOPE = "AN29";

    private final UseCaseStates states;
    private final Deployments deployments;
    private final KeptBoundaries kept;
    private final BoundaryReference reference;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Boundaries(
            UseCaseStates states,
            Deployments deployments,
            KeptBoundaries kept,
            BoundaryReference reference,
            ApplicationEventPublisher events,
            Clock clock) {
        this.states = states;
        this.deployments = deployments;
        this.kept = kept;
        this.reference = reference;
        this.events = events;
        this.clock = clock;
    }

    /** The boundary as it is now; empty where no mode is stated. */
    @Transactional(readOnly = true)
    public BoundaryMap map(UseCaseId useCase) {
        return map(states.of(useCase));
    }

    BoundaryMap map(UseCaseState useCase) {
        return BoundaryMap.of(deployments.plan(useCase), record(useCase), reference.matrix());
    }

    /** The boundary with all its cells assessed, whether or not somebody has asked for a decision on it yet. */
    @Transactional(readOnly = true)
    BoundaryMap assessed(UseCaseState useCase) {
        var plan = deployments.plan(useCase);
        return BoundaryMap.of(plan, record(useCase).submitted(plan), reference.matrix());
    }

    /** The layers in force. */
    @Transactional(readOnly = true)
    public Layers layers() {
        return reference.layers();
    }

    /** The line that each mode draws as a rule, before anything is known of a use case: nothing of it is open. */
    @Transactional(readOnly = true)
    public Map<Mode, Outline> lines() {
        var matrix = reference.matrix();
        var lines = new EnumMap<Mode, Outline>(Mode.class);
        for (var mode : Mode.values())
            lines.put(mode, Column.outline(matrix.layers(), layer -> Cell.letter(matrix.owner(mode, layer))));
        return lines;
    }

    /** What a cell's form is filled from. */
    @Transactional(readOnly = true)
    public int version(UseCaseId useCase, UUID leg, Layer layer) {
        return states.of(useCase)
                .get(kept)
                .assignment(leg, layer)
                .map(LayerAssignment::version)
                .orElse(0);
    }

    /**
     * Names who answers for a layer of a leg, and the control. Who names the same again has changed nothing.
     *
     * @param version as {@link #version} gave it; another means that somebody named another one meanwhile
     */
    public void assign(
            UseCaseId id,
            String letter,
            Layer layer,
            int version,
            @Nullable MemberId owner,
            @Nullable String control,
            Member me) {
        var useCase = states.edit(id, me);
        var by = me.id();
        // Nobody answers for anything in a place of which it is not said what it is.
        var leg =
                deployments.plan(useCase).leg(letter).filter(Leg::namesItsMode).orElseThrow(NotFound::new);
        var before = useCase.get(kept);
        var assignment = before.assignment(leg.id(), layer).orElseGet(() -> new LayerAssignment(leg.id(), layer));
        if (assignment.version() != version)
            throw new ObjectOptimisticLockingFailureException(LayerAssignment.class, leg.id());
        if (assignment.names(owner, control)) return;
        var required =
                reference.matrix().standard(leg, layer, agenticScope(useCase)).required();
        reference
                .controls()
                .offer(reference.layers().of(layer), leg.mode(), required)
                .require(field -> control);
        var at = clock.instant();
        assignment.assign(owner, control, by, at);
        useCase.put(kept, before.with(kept.keep(assignment)));
        useCase.changed(by, at);
        events.publishEvent(
                new LayerAssigned(new Origin(CurrentOrganization.id(), by, at), id, leg.id(), layer, owner, control));
    }

    /** What a form for several layers is filled from: another one means that somebody changed the plan or named somebody. */
    @Transactional(readOnly = true)
    public String version(UseCaseId useCase) {
        return deployments.version(useCase) + "." + states.of(useCase).get(kept).version();
    }

    /** A layer of a leg, and who is to answer for it. */
    public record Naming(UUID leg, Layer layer, MemberId owner) {}

    /**
     * Names who answers where nobody is named, for many layers in one act: one change, one entry in the ledger. A control
     * that is named stays.
     *
     * @param version as {@link #version(UseCaseId)} gave it
     */
    public void assign(UseCaseId id, String version, List<Naming> namings, Member me) {
        var useCase = states.edit(id, me);
        if (!version(id).equals(version)) throw new ObjectOptimisticLockingFailureException(LayerAssignment.class, id);
        if (namings.isEmpty()) return;
        var plan = deployments.plan(useCase);
        var at = clock.instant();
        var now = useCase.get(kept);
        for (var naming : namings) {
            var said = now.assignment(naming.leg(), naming.layer());
            boolean vacant = said.map(it -> it.assignment().owner() == null).orElse(true);
            if (plan.letter(naming.leg()).isEmpty() || !vacant) throw Offer.missed();
            var assignment = said.orElseGet(() -> new LayerAssignment(naming.leg(), naming.layer()));
            assignment.assign(naming.owner(), assignment.assignment().control(), me.id(), at);
            now = now.with(kept.keep(assignment));
        }
        useCase.put(kept, now);
        useCase.changed(me.id(), at);
        events.publishEvent(LayersAssigned.of(new Origin(CurrentOrganization.id(), me.id(), at), id, namings));
    }

    /** Evidence is not kept yet, so nothing is proven. */
    private BoundaryRecord record(UseCaseState useCase) {
        var said = useCase.get(kept);
        return new BoundaryRecord(
                agenticScope(useCase),
                said.assignments().stream().map(LayerAssignment::assignment).toList(),
                said.submitted(),
                Proof.NONE);
    }

    /** F04, 0 to 4; null while not answered. */
    @Transactional(readOnly = true)
    public @Nullable Integer agenticScope(UseCaseId useCase) {
        return agenticScope(states.of(useCase));
    }

    private static @Nullable Integer agenticScope(UseCaseState useCase) {
        return useCase.answers().level(AGENTIC_SCOPE);
    }
}
