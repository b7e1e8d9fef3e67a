package io.demarc.boundary.page;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.BoundaryMap;
import io.demarc.boundary.Cell;
import io.demarc.boundary.Column;
import io.demarc.boundary.OpenReason;
import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.page.BoundaryPage.Chip;
import io.demarc.boundary.page.BoundaryPage.OfPlace;
import io.demarc.boundary.page.Group.Lined;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.inventory.UseCaseId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a boundary out as a page. */
@Component
class BoundaryPages {

    private final Boundaries boundaries;
    private final Deployments deployments;
    private final OpenedCells cells;
    private final Heads heads;
    private final Missing missing;
    private final BoundaryReference reference;

    BoundaryPages(
            Boundaries boundaries,
            Deployments deployments,
            OpenedCells cells,
            Heads heads,
            Missing missing,
            BoundaryReference reference) {
        this.boundaries = boundaries;
        this.deployments = deployments;
        this.cells = cells;
        this.heads = heads;
        this.missing = missing;
        this.reference = reference;
    }

    /** What was asked for: a column on a phone, a filter, a cell. */
    record Asked(
            @Nullable String column,
            Filter filter,
            @Nullable String leg,
            @Nullable Layer layer) {}

    /** Empty where no mode is stated. */
    Optional<BoundaryPage> page(UseCaseId useCase, Asked asked) {
        var plan = deployments.plan(useCase);
        var map = boundaries.map(useCase);
        if (map.isEmpty()) return Optional.empty();
        var whole = map.together();
        var layers = map.legs().getFirst().layers();
        var letters = letters(plan, map);
        var shownColumn = asked.column() != null && letters.contains(asked.column())
                ? asked.column()
                : whole == null ? map.legs().getFirst().letter() : letters.getLast();
        var filter = whole == null ? Filter.ALL : asked.filter();
        var unowned = unowned(map);
        var today = boundaries.today();
        var promised = missing.promised(plan);
        Set<Layer> shown = layers.ids().stream()
                .filter(layer -> whole == null || filter.shows(whole.cell(layer), unowned, promised, Fall.soon(today)))
                .collect(Collectors.toSet());
        var opened = column(map, asked.leg())
                .flatMap(column ->
                        Optional.ofNullable(asked.layer()).map(layer -> cells.open(column, layer, plan, promised)))
                .orElse(null);
        var lined = letters.stream()
                .map(it -> Lined.of(it, column(map, it).orElse(null), shown, it.equals(shownColumn), today))
                .toList();
        return Optional.of(new BoundaryPage(
                useCase,
                today,
                whole == null ? null : Figures.of(whole).unowned(unowned.size()),
                whole == null
                        ? map.legs().stream()
                                .map(it -> new OfPlace(it.letter(), Figures.of(it)))
                                .toList()
                        : List.of(),
                whole == null ? null : Fall.of(whole, today),
                undecided(plan),
                missing.rows(useCase),
                heads.unnamed(plan, map),
                whole == null ? List.of() : chips(whole, unowned, promised, filter, Fall.soon(today)),
                filter,
                heads.of(plan, lined),
                Group.of(lined, layers, whole, shown, opened),
                shownColumn,
                opened,
                whole == null ? List.of() : missing.lines(plan, map, today),
                Aspects.of(reference.seeAndSteer(), layers, plan, boundaries.agenticScope(useCase)),
                reference.numbers()));
    }

    /** Those of the legs; behind several that of all together, where it can be said. */
    private static List<String> letters(DeploymentPlan plan, BoundaryMap map) {
        return Stream.concat(
                        plan.legs().stream().map(Leg::letter),
                        map.together() != null && plan.legs().size() > 1 ? Stream.of(Column.TOGETHER) : Stream.empty())
                .toList();
    }

    private static Optional<Column> column(BoundaryMap map, @Nullable String letter) {
        return Column.TOGETHER.equals(letter) && map.legs().size() > 1
                ? Optional.ofNullable(map.together())
                : letter == null ? Optional.empty() : map.leg(letter);
    }

    private static List<String> undecided(DeploymentPlan plan) {
        return plan.legs().stream()
                .filter(leg -> !leg.namesItsMode())
                .map(leg -> plan.legs().size() == 1 ? "" : leg.letter())
                .toList();
    }

    /** Open layers that nobody of ours is named for, or in one of their places, whatever else is open there. */
    private static Set<Layer> unowned(BoundaryMap map) {
        var columns = Stream.concat(map.legs().stream(), Stream.ofNullable(map.together()))
                .toList();
        return columns.stream()
                .flatMap(column -> column.open().stream())
                .filter(cell -> cell.reason() == OpenReason.NO_OWNER)
                .map(Cell::layer)
                .collect(Collectors.toSet());
    }

    private static List<Chip> chips(
            Column whole, Set<Layer> unowned, Promised promised, Filter current, LocalDate soon) {
        return Arrays.stream(Filter.values())
                .map(filter -> new Chip(
                        filter,
                        (int) whole.cells().values().stream()
                                .filter(cell -> filter.shows(cell, unowned, promised, soon))
                                .count(),
                        filter == current))
                .filter(chip -> chip.count() > 0 || chip.current())
                .toList();
    }
}
