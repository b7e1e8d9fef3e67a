package io.demarc.boundary.out;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.BoundaryMap;
import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.Column;
import io.demarc.boundary.Counterparties;
import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Controls;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Modes;
import io.demarc.identity.Members;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.reference.References;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads boundaries to be taken along: all activities, place by place, each with who answers and what proves it. */
@Component
@Transactional(readOnly = true)
class OutBoundaries {

    private final Boundaries boundaries;
    private final Deployments deployments;
    private final Counterparties counterparties;
    private final Members members;
    private final BoundaryReference reference;
    private final References references;

    OutBoundaries(
            Boundaries boundaries,
            Deployments deployments,
            Counterparties counterparties,
            Members members,
            BoundaryReference reference,
            References references) {
        this.boundaries = boundaries;
        this.deployments = deployments;
        this.counterparties = counterparties;
        this.members = members;
        this.reference = reference;
        this.references = references;
    }

    /**
     * @param columns those of which it is decided what they are, and behind several that of all together
     * @param modes what each place is called, by its letter
     */
    record OutBoundary(
            Layers layers, List<Column> columns, Map<String, String> modes, List<OutLine> lines, LocalDate today) {}

    OutBoundary of(UseCaseId useCase) {
        var plan = deployments.plan(useCase);
        var map = boundaries.map(useCase);
        var together = map.legs().size() > 1 ? map.together() : null;
        var modes = references.inForce(Modes.KIND).content();
        var names = new HashMap<String, String>();
        for (var leg : plan.legs())
            if (leg.mode() != null) names.put(leg.letter(), modes.of(leg.mode()).name());
        return new OutBoundary(
                boundaries.layers(),
                Stream.concat(map.legs().stream(), Stream.ofNullable(together)).toList(),
                names,
                lines(plan, map),
                boundaries.today());
    }

    private List<OutLine> lines(DeploymentPlan plan, BoundaryMap map) {
        var owners = members.names(map.legs().stream()
                .flatMap(column -> column.cells().values().stream())
                .flatMap(cell -> Stream.ofNullable(cell.owner()))
                .distinct()
                .toList());
        var one = new OfPlan(counterparties.of(plan), owners, reference.controls());
        var together = map.legs().size() > 1 ? map.together() : null;
        // What is to be done between the places belongs to none of them.
        var between = together == null
                ? Stream.<OutLine>empty()
                : one.lines(together).filter(it -> it.place().equals(Column.TOGETHER));
        return Stream.concat(map.legs().stream().flatMap(one::lines), between).toList();
    }

    private record OfPlan(Counterparties.Names parties, Map<MemberId, String> owners, Controls controls) {

        Stream<OutLine> lines(Column column) {
            return column.layers().display().stream().map(column::cell).flatMap(cell -> cell.activities().all().stream()
                    .map(it -> line(it, cell, column)));
        }

        private OutLine line(Activity activity, Cell cell, Column column) {
            var party = activity.party();
            boolean ours = party == null;
            return new OutLine(
                    column.layers().name(cell.layer()),
                    column.isTogether() && !activity.leg().isEmpty() ? activity.leg() : column.letter(),
                    activity.id(),
                    activity.text(),
                    ours ? Responsibility.US : Responsibility.PROVIDER,
                    party == null
                            ? null
                            : parties.of(party, column.isTogether() ? activity.leg() : column.letter())
                                    .name(),
                    ours && cell.owner() != null ? owners.get(cell.owner()) : null,
                    ours ? control(cell.control()) : null,
                    activity.proof().pieces(),
                    activity.proof().until(),
                    state(activity, cell));
        }

        private @Nullable String control(@Nullable String id) {
            return id == null
                    ? null
                    : controls.of(id).map(it -> it.id() + " " + it.name()).orElse(id);
        }

        private static OutLine.State state(Activity activity, Cell cell) {
            if (cell.state() == CellState.UNASSESSED) return OutLine.State.UNASSESSED;
            return activity.proven() ? OutLine.State.PROVEN : OutLine.State.UNPROVEN;
        }
    }
}
