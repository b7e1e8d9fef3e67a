package io.demarc.portfolio;

import io.demarc.portfolio.Counts.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The counts, by what they were grouped by. */
record Tally(List<Cell> cells) {

    private static final int UNIT = 0b11110;
    private static final int UNIT_AND_TIER = 0b11010;
    private static final int NOTHING = 0b11111;

    int of(Dimension dimension, String value) {
        return cells.stream()
                .filter(cell -> cell.grouping() == (NOTHING & ~bit(dimension)))
                .filter(cell -> value.equals(known(value(dimension, cell))))
                .mapToInt(Cell::count)
                .sum();
    }

    /** How many each unit itself has. */
    Map<UUID, Long> units() {
        return units(cell -> cell.grouping() == UNIT, Cell::count);
    }

    /** How many of them are live without approval. */
    Map<UUID, Long> unapproved() {
        return units(cell -> cell.grouping() == UNIT, Cell::unapproved);
    }

    /** How many of them have that tier. */
    Map<UUID, Long> units(String tier) {
        return units(cell -> cell.grouping() == UNIT_AND_TIER && tier.equals(known(cell.tier())), Cell::count);
    }

    private Map<UUID, Long> units(Predicate<Cell> which, ToLongFunction<Cell> figure) {
        var units = new HashMap<UUID, Long>();
        cells.stream()
                .filter(which)
                .forEach(cell -> units.merge(UUID.fromString(cell.unit()), figure.applyAsLong(cell), Long::sum));
        return units;
    }

    private static String known(@Nullable String value) {
        return value == null ? Dimension.NONE : value;
    }

    private static int bit(Dimension dimension) {
        return 1 << (Dimension.values().length - 1 - dimension.ordinal());
    }

    private static @Nullable String value(Dimension dimension, Cell cell) {
        return switch (dimension) {
            case STAGE -> cell.stage();
            case STANDING -> cell.standing();
            case TIER -> cell.tier();
            case MODE -> cell.mode();
            case UNIT -> cell.unit();
        };
    }
}
