package io.demarc.boundary;

import io.demarc.boundary.matrix.Activities;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Matrix;
import io.demarc.boundary.matrix.Prover;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a use case's responsibility begins and ends: a column per leg whose mode is stated, and what the organization as
 * a whole must answer for.
 *
 * @param together null while a leg has no mode: then nobody can say it
 */
public record BoundaryMap(List<Column> legs, @Nullable Column together) {

    static BoundaryMap of(DeploymentPlan plan, BoundaryRecord record, Matrix matrix) {
        List<Column> columns = plan.legs().stream()
                .filter(Leg::namesItsMode)
                .map(leg -> column(leg, record, matrix))
                .toList();
        if (columns.isEmpty() || columns.size() < plan.legs().size()) return new BoundaryMap(columns, null);
        return new BoundaryMap(columns, together(plan, columns, matrix, record.prover()));
    }

    public Optional<Column> leg(String letter) {
        return legs.stream()
                .filter(it -> it.leg() != null && it.leg().letter().equals(letter))
                .findFirst();
    }

    public boolean isEmpty() {
        return legs.isEmpty();
    }

    static Column column(Leg leg, BoundaryRecord record, Matrix matrix) {
        Map<Layer, Cell> cells = new HashMap<>();
        for (Layer layer : matrix.ids()) cells.put(layer, Cell.of(leg, layer, matrix, record));
        return new Column(leg, matrix.layers(), cells);
    }

    private static Column together(DeploymentPlan plan, List<Column> columns, Matrix matrix, Prover prover) {
        Map<Layer, Cell> cells = new HashMap<>();
        for (Layer layer : matrix.ids())
            cells.put(layer, merge(columns.stream().map(it -> it.cell(layer)).toList()));
        if (plan.isHybrid())
            cells.computeIfPresent(matrix.layers().router(), (_, merged) -> router(plan, merged, matrix, prover));
        return new Column(null, matrix.layers(), cells);
    }

    /** Legs that agree keep their value; otherwise it is shared, whatever the mixture, with the activities of every leg. */
    private static Cell merge(List<Cell> cells) {
        if (cells.size() == 1) return cells.getFirst();
        List<Cell> applying = cells.stream().filter(Cell::applies).toList();
        if (applying.isEmpty()) return cells.getFirst();
        Cell worst = applying.stream().min(Cell.WORST_FIRST).orElseThrow();
        Set<Responsibility> whos = new HashSet<>();
        Set<Responsibility> standards = new HashSet<>();
        Activities activities = Activities.NONE;
        for (Cell cell : applying) {
            whos.add(cell.who());
            standards.add(cell.standard());
            activities = activities.and(cell.activities());
        }
        return new Cell(
                worst.layer(),
                agreed(standards),
                agreed(whos),
                applying.stream()
                        .flatMap(it -> it.variants().stream())
                        .distinct()
                        .toList(),
                applying.stream()
                        .flatMap(it -> it.required().stream())
                        .distinct()
                        .toList(),
                activities,
                null,
                null,
                worst.state(),
                worst.reason());
    }

    private static Responsibility agreed(Set<Responsibility> whos) {
        return whos.size() == 1 ? whos.iterator().next() : Responsibility.SHARED;
    }

    /**
     * The routing rule is what makes a hybrid safe, so exactly one internal owner answers for it, even where no leg has a
     * router of its own; it is shared only with a third party that operates the router (V10).
     */
    private static Cell router(DeploymentPlan plan, Cell merged, Matrix matrix, Prover prover) {
        Matrix.Standard router =
                matrix.router(Boolean.TRUE.equals(plan.routing().byThirdParty()));
        Activities route = matrix.activities(router, prover);
        boolean unowned = plan.routing().owner() == null;
        CellState state = unowned ? CellState.OPEN : with(route, merged);
        OpenReason reason = merged.reason();
        if (merged.state() == CellState.UNASSESSED) state = merged.state();
        else if (unowned) reason = OpenReason.NO_OWNER;
        else if (!merged.applies()) reason = state == CellState.OPEN ? OpenReason.NO_CONTROL : null;
        return new Cell(
                merged.layer(),
                router.modes(),
                router.who(),
                router.variants().isEmpty() ? merged.variants() : router.variants(),
                merged.required(),
                route.and(merged.activities()),
                null,
                null,
                state,
                reason);
    }

    /** How it stands with what the legs need of a router, and with the way between them. */
    private static CellState with(Activities route, Cell legs) {
        if (route.proven() == route.count()) return legs.applies() ? legs.state() : CellState.PROVEN;
        if (!legs.applies()) return route.proven() == 0 ? CellState.OPEN : CellState.PARTIAL;
        return legs.state() == CellState.PROVEN ? CellState.PARTIAL : legs.state();
    }
}
