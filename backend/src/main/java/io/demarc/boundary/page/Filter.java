package io.demarc.boundary.page;

import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.matrix.Responsibility;
import java.util.function.BiPredicate;

/** Which cells the page shows. */
enum Filter {
    ALL((_, _) -> true),
    OPEN((it, _) -> it.isOpen()),
    UNOWNED((_, unowned) -> unowned),
    PARTLY((it, _) -> it.state() == CellState.PARTIAL),
    OURS((it, _) -> it.who() == Responsibility.US),
    SHARED((it, _) -> it.who() == Responsibility.SHARED),
    PROVIDER((it, _) -> it.who() == Responsibility.PROVIDER);

    private final BiPredicate<Cell, Boolean> shown;

    Filter(BiPredicate<Cell, Boolean> shown) {
        this.shown = shown;
    }

    /** @param unowned whether nobody is named for it, or in one of its places */
    boolean shows(Cell cell, boolean unowned) {
        return shown.test(cell, unowned);
    }
}
