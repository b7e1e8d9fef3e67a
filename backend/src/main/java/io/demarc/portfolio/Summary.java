package io.demarc.portfolio;

import io.demarc.identity.BusinessUnits;
import io.demarc.portfolio.Counts.Cell;
import io.demarc.portfolio.Counts.LiveOne;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The portfolio page. Every figure has the address of the list that it counts.
 *
 * @param otherUnits how many units the heat map leaves out, and {@code inOtherUnits} how many use cases they have
 */
record Summary(
        Figure all,
        Figure liveWithoutApproval,
        Figure critical,
        Figure high,
        Figure inReview,
        Figure notAssessed,
        Figure unowned,
        List<LiveOne> live,
        List<Chart> charts,
        List<HeatRow> heat,
        int otherUnits,
        int inOtherUnits,
        int behind) {

    private static final int UNITS = 12;
    private static final List<String> PERMITTED = List.of("APPROVED", "APPROVED_WITH_CONDITIONS");

    /** @param path of the list with exactly as many rows; its filter is in the query */
    record Figure(int count, String path) {}

    /** @param width in per cent of the longest bar */
    record Bar(String value, Figure figure, String width) {}

    /** @param key the end of the message key of its heading, {@code portfolio.by.}, and the beginning of those of its values */
    record Chart(String key, List<Bar> bars) {}

    /** @param step 0 (nothing) to 5, how dark the cell is */
    record HeatCell(Figure figure, int step) {}

    record HeatRow(String name, List<HeatCell> cells, Figure all) {}

    static Summary of(List<Cell> cells, List<LiveOne> live, List<BusinessUnits.Row> units) {
        var table = new Table(cells);
        int withoutApproval = table.together(
                it -> "LIVE".equals(it.stage()) && !PERMITTED.contains(Objects.requireNonNull(it.standing())));
        var byTier = Dimension.TIER;
        var named = units.stream()
                .filter(unit -> table.of(Dimension.UNIT, unit.id().toString()) > 0)
                .sorted(Comparator.comparing((BusinessUnits.Row unit) ->
                                table.of(Dimension.UNIT, unit.id().toString()))
                        .reversed()
                        .thenComparing(BusinessUnits.Row::name))
                .toList();
        var shown = named.stream().limit(UNITS).toList();
        int inShown = shown.stream()
                .mapToInt(unit -> table.of(Dimension.UNIT, unit.id().toString()))
                .sum();
        return new Summary(
                new Figure(table.all(), "/use-cases"),
                new Figure(withoutApproval, "/use-cases?stage=LIVE&unapproved=true"),
                table.figure(byTier, "CRITICAL"),
                table.figure(byTier, "HIGH"),
                table.figure(Dimension.STANDING, "IN_REVIEW"),
                table.figure(byTier, Dimension.NONE),
                new Figure(table.unowned(), "/use-cases?owner=none"),
                live,
                List.of(
                        table.chart(Dimension.STAGE),
                        table.chart(Dimension.STANDING),
                        table.chart(byTier),
                        table.chart(Dimension.MODE)),
                shown.stream().map(table::heat).toList(),
                named.size() - shown.size(),
                table.all() - inShown,
                table.behind());
    }

    public boolean isEmpty() {
        return all.count() == 0;
    }

    /** The counts, by what they were grouped by. */
    private record Table(List<Cell> cells) {

        private static final int UNIT_AND_TIER = 0b11010;
        private static final int STAGE_AND_STANDING = 0b00111;
        private static final int NOTHING = 0b11111;

        int together(Predicate<Cell> which) {
            return cells.stream()
                    .filter(cell -> cell.grouping() == STAGE_AND_STANDING)
                    .filter(which)
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

        Chart chart(Dimension dimension) {
            int most = dimension.known().stream()
                    .mapToInt(value -> of(dimension, value))
                    .max()
                    .orElse(0);
            return new Chart(
                    dimension.parameter(),
                    dimension.known().stream()
                            .filter(value -> of(dimension, value) > 0)
                            .map(value -> new Bar(
                                    value,
                                    figure(dimension, value),
                                    Math.max(1, 100 * of(dimension, value) / most) + "%"))
                            .toList());
        }

        HeatRow heat(BusinessUnits.Row unit) {
            var id = unit.id().toString();
            int most = cells.stream()
                    .filter(cell -> cell.grouping() == UNIT_AND_TIER)
                    .mapToInt(Cell::count)
                    .max()
                    .orElse(1);
            var row = Dimension.TIER.known().stream()
                    .map(tier -> {
                        int count = cells.stream()
                                .filter(cell -> cell.grouping() == UNIT_AND_TIER
                                        && id.equals(cell.unit())
                                        && tier.equals(known(cell.tier())))
                                .mapToInt(Cell::count)
                                .sum();
                        return new HeatCell(
                                new Figure(count, "/use-cases?unit=" + id + "&tier=" + tier),
                                count == 0 ? 0 : 1 + 4 * (count - 1) / Math.max(1, most));
                    })
                    .toList();
            return new HeatRow(unit.name(), row, figure(Dimension.UNIT, id));
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
}
