package io.demarc.boundary;

import io.demarc.boundary.BoundaryEvent.LayerAssigned;
import io.demarc.boundary.BoundaryEvent.LayersAssigned;
import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
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
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
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

    private final UseCaseStates states;
    private final Deployments deployments;
    private final BoundaryRecords records;
    private final BoundaryReference reference;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Boundaries(
            UseCaseStates states,
            Deployments deployments,
            BoundaryRecords records,
            BoundaryReference reference,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.states = states;
        this.deployments = deployments;
        this.records = records;
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
        return BoundaryMap.of(deployments.plan(useCase), records.of(useCase), reference.matrix());
    }

    /** The day of which it is said what is proven. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return clock.today();
    }

    /** The boundary with all its cells assessed, whether or not somebody has asked for a decision on it yet. */
    @Transactional(readOnly = true)
    BoundaryMap assessed(UseCaseState useCase) {
        var plan = deployments.plan(useCase);
        return BoundaryMap.of(plan, records.of(useCase).submitted(plan), reference.matrix());
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
        return records.said(states.of(useCase))
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
        var assignment =
                records.said(useCase).assignment(leg.id(), layer).orElseGet(() -> new LayerAssignment(leg.id(), layer));
        if (assignment.version() != version)
            throw new ObjectOptimisticLockingFailureException(LayerAssignment.class, leg.id());
        if (assignment.names(owner, control)) return;
        var required = reference
                .matrix()
                .standard(leg, layer, records.agenticScope(useCase))
                .required();
        reference
                .controls()
                .offer(reference.layers().of(layer), leg.mode(), required)
                .require(field -> control);
        var at = clock.instant();
        assignment.assign(owner, control, by, at);
        records.keep(assignment, useCase);
        useCase.changed(by, at);
        events.publishEvent(
                new LayerAssigned(new Origin(CurrentOrganization.id(), by, at), id, leg.id(), layer, owner, control));
    }

    /** What a form for several layers is filled from: another one means that somebody changed the plan or named somebody. */
    @Transactional(readOnly = true)
    public String version(UseCaseId useCase) {
        return deployments.version(useCase) + "."
                + records.said(states.of(useCase)).version();
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
        for (var naming : namings) {
            var said = records.said(useCase).assignment(naming.leg(), naming.layer());
            boolean vacant = said.map(it -> it.assignment().owner() == null).orElse(true);
            if (plan.letter(naming.leg()).isEmpty() || !vacant) throw Offer.missed();
            var assignment = said.orElseGet(() -> new LayerAssignment(naming.leg(), naming.layer()));
            assignment.assign(naming.owner(), assignment.assignment().control(), me.id(), at);
            records.keep(assignment, useCase);
        }
        useCase.changed(me.id(), at);
        events.publishEvent(LayersAssigned.of(new Origin(CurrentOrganization.id(), me.id(), at), id, namings));
    }

    @Transactional(readOnly = true)
    @Nullable
    Integer agenticScope(UseCaseState useCase) {
        return records.agenticScope(useCase);
    }

    /** F04, 0 to 4; null while not answered. */
    @Transactional(readOnly = true)
    public @Nullable Integer agenticScope(UseCaseId useCase) {
        return records.agenticScope(states.of(useCase));
    }
}
