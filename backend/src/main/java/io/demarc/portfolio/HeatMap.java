package io.demarc.portfolio;

import static io.demarc.portfolio.UnitSums.ALL;
import static io.demarc.portfolio.UnitSums.UNAPPROVED;

import io.demarc.identity.UnitTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Business units by tier, each with all below it: the worst known first, then what is live without approval.
 *
 * @param others the units that are not shown, together; null where all are
 * @param sums of all of them, those that are not shown included
 * @param elsewhere how many use cases lie in units that the reader does not see
 */
record HeatMap(List<Row> rows, @Nullable Row others, Row sums, int elsewhere) {

    private static final String HELD = "HELD";

    /** The worst first; what is not assessed is not known, and not harmless. */
    static final List<String> TIERS =
            List.of("PROHIBITED", HELD, "CRITICAL", "HIGH", "MODERATE", "LOW", Dimension.NONE);

    private static final int FIRST = 12;
    private static final int MOST = 200;

    /**
     * A unit with all below it.
     *
     * @param path of the portfolio of the unit; null where there is none of its own
     * @param below how many units lie below it; of several units how many they are
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
            return cells.stream()
                    .filter(cell -> !cell.tier().equals(HELD) && !cell.tier().equals(Dimension.NONE))
                    .anyMatch(cell -> cell.figure().count() > 0);
        }

        private int of(int column) {
            return cells.get(column).figure().count();
        }

        private Row without(String tier) {
            var others =
                    cells.stream().filter(cell -> !cell.tier().equals(tier)).toList();
            return new Row(name, path, below, only, others, unapproved, all);
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

    /** @param every whether all units are asked for, and not only the first */
    static HeatMap of(UnitTree tree, PortfolioFilter filter, Tally tally, Totals totals, boolean every) {
        var sums = new UnitSums(tree, tally);
        var focus = tree.unit(filter.unit())
                .or(() -> tree.roots().size() == 1 ? tree.roots().stream().findFirst() : Optional.empty());
        var units = filter.isOnly()
                ? List.<UnitTree.Unit>of()
                : focus.map(tree::below).orElse(tree.roots());
        int darkest = Math.max(most(units, sums, false), most(focus.stream().toList(), sums, true));
        var rows = new ArrayList<Row>();
        for (var unit : units) rows.add(row(unit, false, tree, sums, filter, darkest));
        focus.ifPresent(unit -> rows.add(row(unit, true, tree, sums, filter, darkest)));
        rows.removeIf(row -> row.all().count() == 0);
        rows.sort(WORST_FIRST);
        int most = every ? MOST : FIRST;
        // A row for a single one would take as much room as the one itself.
        var shown = rows.size() <= most + 1 ? rows : rows.subList(0, most);
        var others = rows.subList(shown.size(), rows.size());
        var all = new Row(
                "",
                null,
                0,
                false,
                cells(tier -> tally.of(Dimension.TIER, tier), filter, 0),
                new Figure(totals.unapproved(), filter.list("stage=LIVE&unapproved=true")),
                new Figure(totals.every(), filter.list("")));
        var map = new HeatMap(
                shown,
                others.isEmpty() ? null : together(others),
                all,
                totals.every()
                        - rows.stream().mapToInt(row -> row.all().count()).sum());
        return tally.of(Dimension.TIER, HELD) == 0 ? map.withoutHeld() : map;
    }

    /** Few are ever held for Legal: that has a column only where there is one. */
    private HeatMap withoutHeld() {
        return new HeatMap(
                rows.stream().map(row -> row.without(HELD)).toList(),
                others == null ? null : others.without(HELD),
                sums.without(HELD),
                elsewhere);
    }

    /** How many use cases of one tier a unit has at most. */
    private static int most(List<UnitTree.Unit> units, UnitSums sums, boolean only) {
        return units.stream()
                .flatMapToInt(
                        unit -> TIERS.stream().limit(TIERS.size() - 1).mapToInt(tier -> sums.of(tier, unit, only)))
                .max()
                .orElse(0);
    }

    private static Row together(List<Row> rows) {
        var cells = IntStream.range(0, TIERS.size())
                .mapToObj(tier -> new Cell(
                        TIERS.get(tier), sum(rows, row -> row.cells().get(tier).figure()), 0))
                .toList();
        return new Row("", null, rows.size(), false, cells, sum(rows, Row::unapproved), sum(rows, Row::all));
    }

    private static Figure sum(List<Row> rows, Function<Row, Figure> figure) {
        return new Figure(
                rows.stream().mapToInt(row -> figure.apply(row).count()).sum(), "");
    }

    private static Row row(
            UnitTree.Unit unit, boolean only, UnitTree tree, UnitSums sums, PortfolioFilter filter, int darkest) {
        var within = filter.in(unit.id(), only);
        return new Row(
                unit.name(),
                only ? null : "/portfolio" + within.address(),
                tree.belowAll(unit),
                only,
                cells(tier -> sums.of(tier, unit, only), within, darkest),
                new Figure(sums.of(UNAPPROVED, unit, only), within.list("stage=LIVE&unapproved=true")),
                new Figure(sums.of(ALL, unit, only), within.list("")));
    }

    private static List<Cell> cells(ToIntFunction<String> counts, PortfolioFilter within, int darkest) {
        return TIERS.stream()
                .map(tier -> {
                    int count = counts.applyAsInt(tier);
                    int step = count == 0 || darkest == 0 ? 0 : 1 + 4 * (count - 1) / darkest;
                    return new Cell(tier, new Figure(count, within.list("tier=" + tier)), step);
                })
                .toList();
    }
}
