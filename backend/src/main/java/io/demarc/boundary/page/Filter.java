package io.demarc.boundary.page;

import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.OpenReason;
import io.demarc.boundary.matrix.Responsibility;
import java.util.function.Predicate;

/** Which cells the page shows. */
enum Filter {
    ALL(_ -> true),
    OPEN(Cell::isOpen),
    UNOWNED(it -> it.reason() == OpenReason.NO_OWNER),
    PARTLY(it -> it.state() == CellState.PARTIAL),
    OURS(it -> it.who() == Responsibility.US),
    SHARED(it -> it.who() == Responsibility.SHARED),
    PROVIDER(it -> it.who() == Responsibility.PROVIDER);

    private final Predicate<Cell> shown;

    Filter(Predicate<Cell> shown) {
        this.shown = shown;
    }

    boolean shows(Cell cell) {
        return shown.test(cell);
    }
}
