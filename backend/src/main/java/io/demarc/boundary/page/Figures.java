package io.demarc.boundary.page;

import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.Column;
import io.demarc.boundary.OpenReason;
import io.demarc.boundary.matrix.Responsibility;
import java.math.RoundingMode;
import java.util.List;

/**
 * What the sentence says.
 *
 * @param unowned of the open ones have no owner
 * @param blind of the open ones are the provider's, and nothing proves them
 * @param activities of all layers that apply, and {@code shown} those of them that are proven
 */
record Figures(
        int applicable,
        int us,
        int shared,
        int provider,
        int open,
        int unowned,
        int blind,
        int unassessed,
        int proven,
        int partial,
        int activities,
        int shown,
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
                column.open(OpenReason.BLIND_SPOT),
                column.count(CellState.UNASSESSED),
                column.count(CellState.PROVEN),
                column.count(CellState.PARTIAL),
                column.cells().values().stream()
                        .mapToInt(it -> it.activities().count())
                        .sum(),
                column.cells().values().stream()
                        .mapToInt(it -> it.activities().proven())
                        .sum(),
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
                applicable,
                us,
                shared,
                provider,
                open,
                layers,
                blind,
                unassessed,
                proven,
                partial,
                activities,
                shown,
                coverage,
                blocks);
    }

    /** Open layers that somebody of ours can close. */
    public int ours() {
        return open - blind;
    }

    public boolean isUnassessed() {
        return unassessed == applicable;
    }
}
