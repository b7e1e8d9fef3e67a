package io.demarc.portfolio;

import io.demarc.portfolio.Counts.Cell;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The counts, by what they were grouped by. */
record Tally(List<Cell> cells) {

    private static final List<String> PERMITTED = List.of("APPROVED", "APPROVED_WITH_CONDITIONS");
    private static final int UNIT_AND_TIER = 0b11010;
    private static final int STAGE_AND_STANDING = 0b00111;
    private static final int NOTHING = 0b11111;

    int liveWithoutApproval() {
        return cells.stream()
                .filter(cell -> cell.grouping() == STAGE_AND_STANDING)
                .filter(cell ->
                        "LIVE".equals(cell.stage()) && !PERMITTED.contains(Objects.requireNonNull(cell.standing())))
                .mapToInt(Cell::count)
                .sum();
    }

    int all() {
        return total(Cell::count);
    }

    int unowned() {
        return total(Cell::unowned);
    }

    int behind() {
        return total(Cell::behind);
    }

    private int total(Function<Cell, Integer> figure) {
        return cells.stream()
                .filter(cell -> cell.grouping() == NOTHING)
                .mapToInt(figure::apply)
                .sum();
    }

    int of(Dimension dimension, String value) {
        return cells.stream()
                .filter(cell -> cell.grouping() == (NOTHING & ~bit(dimension)))
                .filter(cell -> value.equals(known(value(dimension, cell))))
                .mapToInt(Cell::count)
                .sum();
    }

    Figure figure(Dimension dimension, String value) {
        return new Figure(of(dimension, value), "/use-cases?" + dimension.parameter() + "=" + value);
    }

    int of(String unit, String tier) {
        return cells.stream()
                .filter(cell ->
                        cell.grouping() == UNIT_AND_TIER && unit.equals(cell.unit()) && tier.equals(known(cell.tier())))
                .mapToInt(Cell::count)
                .sum();
    }

    int mostOfOneUnitAndTier() {
        return cells.stream()
                .filter(cell -> cell.grouping() == UNIT_AND_TIER)
                .mapToInt(Cell::count)
                .max()
                .orElse(1);
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
