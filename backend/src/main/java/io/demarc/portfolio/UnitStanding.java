package io.demarc.portfolio;

import io.demarc.identity.UnitTree;
import io.demarc.portfolio.LeaderFigures.Alone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * How business units stand with all below them, those that need somebody most first, against some weeks before.
 *
 * @param sums of all units
 * @param since the day that changes are counted from; null where nothing is kept of any
 */
record UnitStanding(List<Row> rows, Row sums, @Nullable LocalDate since) {

    /** @param change against the day before; null where there is none to compare with */
    record Count(int now, @Nullable Integer change) {}

    /**
     * A unit with all below it.
     *
     * @param unit null for several together
     * @param only whether it is what lies in the unit itself
     * @param units how many units that is
     */
    record Row(
            @Nullable UUID unit,
            String name,
            boolean only,
            int units,
            Count cases,
            Count high,
            Count open,
            int overdue) {

        /** The list of what lies there, or the portfolio: both are narrowed alike. */
        public String query() {
            return unit == null ? "" : "unit=" + unit + (only ? "&only=true" : "");
        }
    }

    private static final Comparator<Row> WORST_FIRST = Comparator.<Row>comparingInt(Row::overdue)
            .thenComparingInt(row -> row.high().now())
            .thenComparingInt(row -> row.open().now())
            .thenComparingInt(row -> row.cases().now())
            .reversed()
            .thenComparing(Row::name);

    /** The units below the root, or those that somebody sees of them. */
    static UnitStanding of(List<Alone> alone, UnitTree tree) {
        var since = alone.isEmpty() ? null : alone.getFirst().since();
        var sums = new Sums(alone, tree, since != null);
        var focus = tree.roots().size() == 1 ? tree.roots().stream().findFirst() : Optional.<UnitTree.Unit>empty();
        var rows = new ArrayList<Row>();
        for (var unit : focus.map(tree::below).orElse(tree.roots()))
            rows.add(sums.row(unit.id(), unit.name(), false, 1 + tree.belowAll(unit)));
        focus.ifPresent(unit -> rows.add(sums.row(unit.id(), unit.name(), true, 1)));
        rows.removeIf(row -> row.cases().now() == 0 && row.overdue() == 0);
        rows.sort(WORST_FIRST);
        return new UnitStanding(rows, together(rows), since);
    }

    /** The first of them, and all others as one. */
    UnitStanding first(int most) {
        if (rows.size() <= most + 1) return this;
        var shown = new ArrayList<>(rows.subList(0, most));
        shown.add(together(rows.subList(most, rows.size())));
        return new UnitStanding(shown, sums, since);
    }

    private static Row together(List<Row> rows) {
        return new Row(
                null,
                "",
                false,
                rows.size(),
                added(rows.stream().map(Row::cases).toList()),
                added(rows.stream().map(Row::high).toList()),
                added(rows.stream().map(Row::open).toList()),
                rows.stream().mapToInt(Row::overdue).sum());
    }

    private static Count added(List<Count> counts) {
        var sum = new Count(0, 0);
        for (var count : counts) sum = new Count(sum.now() + count.now(), plus(sum.change(), count.change()));
        return sum;
    }

    private static @Nullable Integer plus(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null ? null : Integer.valueOf(one + other);
    }

    private enum What {
        CASES(Alone::cases),
        CASES_BEFORE(Alone::casesBefore),
        HIGH(Alone::high),
        HIGH_BEFORE(Alone::highBefore),
        OPEN(Alone::open),
        OPEN_BEFORE(Alone::openBefore),
        OVERDUE(Alone::overdue);

        private final ToLongFunction<Alone> figure;

        What(ToLongFunction<Alone> figure) {
            this.figure = figure;
        }
    }

    /** What is counted of units: of each alone, and of each with all below it. */
    private static final class Sums {

        private final Map<What, Map<UUID, Long>> alone = new EnumMap<>(What.class);
        private final Map<What, Map<UUID, Long>> summed = new EnumMap<>(What.class);
        private final boolean compared;

        private Sums(List<Alone> units, UnitTree tree, boolean compared) {
            for (var what : What.values()) {
                var counts = new HashMap<UUID, Long>();
                units.forEach(unit -> counts.put(unit.unit(), what.figure.applyAsLong(unit)));
                alone.put(what, counts);
                summed.put(what, tree.summed(counts));
            }
            this.compared = compared;
        }

        private Row row(UUID unit, String name, boolean only, int units) {
            return new Row(
                    unit,
                    name,
                    only,
                    units,
                    count(unit, only, What.CASES, What.CASES_BEFORE),
                    count(unit, only, What.HIGH, What.HIGH_BEFORE),
                    count(unit, only, What.OPEN, What.OPEN_BEFORE),
                    of(unit, only, What.OVERDUE));
        }

        private Count count(UUID unit, boolean only, What now, What before) {
            int count = of(unit, only, now);
            return new Count(count, compared ? count - of(unit, only, before) : null);
        }

        private int of(UUID unit, boolean only, What what) {
            return Math.toIntExact(
                    (only ? alone : summed).getOrDefault(what, Map.of()).getOrDefault(unit, 0L));
        }
    }
}
