package io.demarc.boundary.page;

import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Responsibility;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/** Which cells the page shows. */
enum Filter {
    ALL(_ -> true),
    OPEN(it -> it.cell().isOpen()),
    UNOWNED(Looked::unowned),
    PARTLY(it -> it.cell().state() == CellState.PARTIAL),
    /** Proven, but not beyond the next 30 days. */
    ENDING(it -> it.cell().endsBy(it.soon())),
    /** Something of it is expected of somebody, and promised in no contract. */
    NOWHERE(Looked::nowhere),
    OURS(it -> it.cell().who() == Responsibility.US),
    SHARED(it -> it.cell().who() == Responsibility.SHARED),
    PROVIDER(it -> it.cell().who() == Responsibility.PROVIDER);

    private final Predicate<Looked> shown;

    Filter(Predicate<Looked> shown) {
        this.shown = shown;
    }

    /** @param unowned whether nobody is named for it, or in one of its places */
    private record Looked(Cell cell, boolean unowned, boolean nowhere, LocalDate soon) {}

    /** @param unowned the layers that nobody is named for, or in one of their places */
    boolean shows(Cell cell, Set<Layer> unowned, Promised promised, LocalDate soon) {
        return shown.test(new Looked(cell, unowned.contains(cell.layer()), promised.isNowhere(cell), soon));
    }
}
