package io.demarc.portfolio;

import io.demarc.identity.BusinessUnits;
import java.util.Comparator;
import java.util.List;

/**
 * Business units by tier, the largest first.
 *
 * @param elsewhere how many use cases the units have that are not shown
 */
record HeatMap(List<Row> rows, int elsewhere) {

    private static final int UNITS = 12;

    record Row(String name, List<Cell> cells, Figure all) {}

    /** @param step 0 (nothing) to 5, how dark the cell is */
    record Cell(Figure figure, int step) {}

    static HeatMap of(List<BusinessUnits.Row> units, Tally tally) {
        record Counted(BusinessUnits.Row unit, Figure all) {}
        var shown = units.stream()
                .map(unit ->
                        new Counted(unit, tally.figure(Dimension.UNIT, unit.id().toString())))
                .filter(it -> it.all().count() > 0)
                .sorted(Comparator.comparing((Counted it) -> it.all().count())
                        .reversed()
                        .thenComparing(it -> it.unit().name()))
                .limit(UNITS)
                .toList();
        return new HeatMap(
                shown.stream()
                        .map(it -> new Row(it.unit().name(), cells(it.unit(), tally), it.all()))
                        .toList(),
                tally.all() - shown.stream().mapToInt(it -> it.all().count()).sum());
    }

    private static List<Cell> cells(BusinessUnits.Row unit, Tally tally) {
        return Dimension.TIER.known().stream()
                .map(tier -> cell(unit.id().toString(), tier, tally))
                .toList();
    }

    private static Cell cell(String unit, String tier, Tally tally) {
        int count = tally.of(unit, tier);
        int step = count == 0 ? 0 : 1 + 4 * (count - 1) / tally.mostOfOneUnitAndTier();
        return new Cell(new Figure(count, "/use-cases?unit=" + unit + "&tier=" + tier), step);
    }
}
