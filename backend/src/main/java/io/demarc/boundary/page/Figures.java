package io.demarc.boundary.page;

import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.Column;
import io.demarc.boundary.OpenReason;
import io.demarc.boundary.matrix.Responsibility;
import java.math.RoundingMode;
import java.util.List;

/** What the sentence says; {@code unowned} of the open ones have no owner. */
record Figures(
        int applicable,
        int us,
        int shared,
        int provider,
        int open,
        int unowned,
        int unassessed,
        int proven,
        int partial,
        String coverage,
        List<CellState> blocks) {

    static Figures of(Column column) {
        return new Figures(
                column.applicable(),
                column.count(Responsibility.US),
                column.count(Responsibility.SHARED),
                column.count(Responsibility.PROVIDER),
                column.open().size(),
                column.open(OpenReason.NO_OWNER),
                column.count(CellState.UNASSESSED),
                column.count(CellState.PROVEN),
                column.count(CellState.PARTIAL),
                column.coverage().setScale(0, RoundingMode.HALF_UP).toPlainString(),
                column.layers().display().stream()
                        .map(column::cell)
                        .filter(Cell::applies)
                        .map(Cell::state)
                        .sorted((one, other) -> other.compareTo(one))
                        .toList());
    }

    /** With the layers that nobody is named for in one of their places. */
    Figures unowned(int layers) {
        return new Figures(
                applicable, us, shared, provider, open, layers, unassessed, proven, partial, coverage, blocks);
    }
}
