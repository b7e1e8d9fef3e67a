package io.demarc.boundary.outlook;

import io.demarc.boundary.BoundaryMap;
import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.OpenReason;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How boundaries stand, place by place. */
record Tally(long activities, long proven, long partly, long open, long blind) {

    static Tally of(List<BoundaryMap> boundaries) {
        return new Tally(
                cells(boundaries).mapToLong(it -> it.activities().proven()).sum(),
                count(boundaries, it -> it.state() == CellState.PROVEN),
                count(boundaries, it -> it.state() == CellState.PARTIAL),
                count(boundaries, it -> it.state() == CellState.OPEN),
                count(boundaries, it -> it.reason() == OpenReason.BLIND_SPOT));
    }

    private static long count(List<BoundaryMap> boundaries, Predicate<Cell> which) {
        return cells(boundaries).filter(which).count();
    }

    private static Stream<Cell> cells(List<BoundaryMap> boundaries) {
        return boundaries.stream().flatMap(it -> it.legs().stream()).flatMap(it -> it.cells().values().stream());
    }
}
