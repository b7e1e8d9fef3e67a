package io.demarc.portfolio;

import static io.demarc.portfolio.UnitSums.ALL;
import static io.demarc.portfolio.UnitSums.UNAPPROVED;

import io.demarc.identity.UnitTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Business units by tier, each with all below it: the worst known first, then what is live without approval.
 *
 * @param sums of all of them, those that are not shown included
 * @param elsewhere how many use cases the units have that are not shown
 */
record HeatMap(List<Row> rows, Row sums, int elsewhere) {

    /** The worst first; what is not assessed is not known, and not harmless. */
    static final List<String> TIERS = List.of("PROHIBITED", "CRITICAL", "HIGH", "MODERATE", "LOW", Dimension.NONE);

    private static final int MOST = 60;

    /**
     * A unit with all below it.
     *
     * @param path of the portfolio of the unit; null where there is none of its own
     * @param below how many units lie below it
     * @param only whether it is what lies in the unit itself
     */
    record Row(
            String name,
            @Nullable String path,
            int below,
            boolean only,
            List<Cell> cells,
            Figure unapproved,
            Figure all) {

        public boolean isAssessed() {
            return cells.getLast().figure().count() < all.count();
        }

        private int of(int column) {
            return cells.get(column).figure().count();
        }
    }

    /** @param step 0 (nothing) to 5, how dark the cell is */
    record Cell(String tier, Figure figure, int step) {}

    private static final Comparator<Row> WORST_FIRST = worst().thenComparing(
                    row -> row.unapproved().count(), Comparator.reverseOrder())
            .thenComparing(row -> row.all().count(), Comparator.reverseOrder())
            .thenComparing(Row::name);

    private static Comparator<Row> worst() {
        Comparator<Row> worst = (one, other) -> 0;
        for (int tier = 0; tier < TIERS.size() - 1; tier++) {
            int column = tier;
            worst = worst.thenComparing(row -> row.of(column), Comparator.reverseOrder());
        }
        return worst;
    }

    static HeatMap of(UnitTree tree, PortfolioFilter filter, Tally tally, Totals totals) {
        var sums = new UnitSums(tree, tally);
        int most = TIERS.stream()
                .limit(TIERS.size() - 1)
                .mapToInt(tier -> tally.of(Dimension.TIER, tier))
                .max()
                .orElse(0);
        var focus = tree.unit(filter.unit())
                .or(() -> tree.roots().size() == 1 ? tree.roots().stream().findFirst() : Optional.empty());
        var rows = new ArrayList<Row>();
        if (!filter.isOnly())
            for (var unit : focus.map(tree::below).orElse(tree.roots()))
                rows.add(row(unit, false, tree, sums, filter, most));
        focus.ifPresent(unit -> rows.add(row(unit, true, tree, sums, filter, most)));
        rows.removeIf(row -> row.all().count() == 0);
        rows.sort(WORST_FIRST);
        var shown = rows.stream().limit(MOST).toList();
        var all = new Row(
                "",
                null,
                0,
                false,
                cells(tier -> tally.of(Dimension.TIER, tier), filter, 0),
                new Figure(totals.unapproved(), filter.list("stage=LIVE&unapproved=true")),
                new Figure(totals.every(), filter.list("")));
        return new HeatMap(
                shown,
                all,
                totals.every()
                        - shown.stream().mapToInt(row -> row.all().count()).sum());
    }

    private static Row row(
            UnitTree.Unit unit, boolean only, UnitTree tree, UnitSums sums, PortfolioFilter filter, int most) {
        var within = filter.in(unit.id(), only);
        return new Row(
                unit.name(),
                only ? null : "/portfolio" + within.address(),
                tree.belowAll(unit),
                only,
                cells(tier -> sums.of(tier, unit, only), within, most),
                new Figure(sums.of(UNAPPROVED, unit, only), within.list("stage=LIVE&unapproved=true")),
                new Figure(sums.of(ALL, unit, only), within.list("")));
    }

    private static List<Cell> cells(ToIntFunction<String> counts, PortfolioFilter within, int most) {
        return TIERS.stream()
                .map(tier -> {
                    int count = counts.applyAsInt(tier);
                    int step = count == 0 || most == 0 ? 0 : 1 + 4 * (count - 1) / most;
                    return new Cell(tier, new Figure(count, within.list("tier=" + tier)), step);
                })
                .toList();
    }
}
