package io.demarc.boundary.outlook;

import io.demarc.boundary.BoundaryMap;
import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.Column;
import io.demarc.boundary.Foresight.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changes in boundaries.
 *
 * @param all how many use cases are touched that the member may see
 * @param lookedAt how many of them the figures are about
 * @param cells in which something more would be proven
 * @param coverage of those whose mode is stated, on average; null where there is none
 * @param partly how many of the cells would be proven in part only
 * @param open how many of them would stay open for another reason
 */
record OutlookBox(
        int all,
        int lookedAt,
        long cells,
        Tally before,
        Tally after,
        @Nullable Change coverage,
        long partly,
        long open,
        List<Row> rows) {

    private static final int SHOWN = 12;

    /** Per cent, whole. */
    record Change(BigDecimal before, BigDecimal after) {

        BigDecimal gain() {
            return after.subtract(before);
        }
    }

    /** @param tier as lists show it; null while it is not assessed */
    record Row(
            UUID id,
            String name,
            @Nullable String tier,
            long cells,
            @Nullable Change coverage) {

        private static Row of(Outcome it) {
            return new Row(
                    it.useCase().id().value(),
                    it.useCase().name(),
                    it.tier(),
                    gaining(it).count(),
                    mean(List.of(it)));
        }

        private BigDecimal gain() {
            return coverage == null ? BigDecimal.ZERO : coverage.gain();
        }
    }

    static OutlookBox of(List<Outcome> outcomes, int all) {
        return new OutlookBox(
                all,
                outcomes.size(),
                outcomes.stream().flatMap(OutlookBox::gaining).count(),
                Tally.of(outcomes.stream().map(Outcome::before).toList()),
                Tally.of(outcomes.stream().map(Outcome::after).toList()),
                mean(outcomes),
                gaining(outcomes, CellState.PARTIAL),
                gaining(outcomes, CellState.OPEN),
                outcomes.stream()
                        .map(Row::of)
                        .sorted(Comparator.comparing(Row::gain)
                                .thenComparing(Row::cells)
                                .reversed()
                                .thenComparing(Row::name))
                        .limit(SHOWN)
                        .toList());
    }

    public long closed() {
        return before.blind() - after.blind();
    }

    private static long gaining(List<Outcome> outcomes, CellState state) {
        return outcomes.stream()
                .flatMap(OutlookBox::gaining)
                .filter(it -> it.state() == state)
                .count();
    }

    /** Cells as they would be, in which more would be proven. */
    private static Stream<Cell> gaining(Outcome it) {
        var before = cells(it.before());
        var after = cells(it.after());
        return IntStream.range(0, after.size())
                .filter(at -> after.get(at).activities().proven()
                        > before.get(at).activities().proven())
                .mapToObj(after::get);
    }

    private static List<Cell> cells(BoundaryMap map) {
        return map.legs().stream()
                .flatMap(leg -> leg.layers().display().stream().map(leg::cell))
                .toList();
    }

    private static @Nullable Change mean(List<Outcome> outcomes) {
        var before = outcomes.stream()
                .map(it -> it.before().together())
                .filter(Objects::nonNull)
                .toList();
        var after = outcomes.stream()
                .map(it -> it.after().together())
                .filter(Objects::nonNull)
                .toList();
        return before.isEmpty() ? null : new Change(mean(before.stream()), mean(after.stream()));
    }

    private static BigDecimal mean(Stream<Column> columns) {
        var each = columns.map(Column::coverage).toList();
        return each.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(each.size()), 0, RoundingMode.HALF_UP);
    }
}
