package io.demarc.boundary.page;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.BoundaryMap;
import io.demarc.boundary.Column;
import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.boundary.page.BoundaryPage.Chip;
import io.demarc.boundary.page.BoundaryPage.Head;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Modes;
import io.demarc.inventory.UseCaseId;
import io.demarc.reference.References;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a boundary out as a page. */
@Component
class BoundaryPages {

    private final Boundaries boundaries;
    private final Deployments deployments;
    private final OpenedCells cells;
    private final BoundaryReference reference;
    private final References references;

    BoundaryPages(
            Boundaries boundaries,
            Deployments deployments,
            OpenedCells cells,
            BoundaryReference reference,
            References references) {
        this.boundaries = boundaries;
        this.deployments = deployments;
        this.cells = cells;
        this.reference = reference;
        this.references = references;
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
        var whole = map.together() == null ? map.legs().getFirst() : map.together();
        var columns = columns(map);
        var shownColumn =
                with(asked.column(), columns).orElse(columns.getLast()).letter();
        var shown = whole.layers().ids().stream()
                .filter(layer -> asked.filter().shows(whole.cell(layer)))
                .collect(Collectors.toSet());
        var names = deployments.names(plan);
        var modes = references.inForce(Modes.KIND).content();
        var opened = with(asked.leg(), columns)
                .flatMap(column ->
                        Optional.ofNullable(asked.layer()).map(layer -> cells.open(column, layer, plan, names, modes)))
                .orElse(null);
        return Optional.of(new BoundaryPage(
                useCase,
                Figures.of(whole),
                chips(whole, asked.filter()),
                asked.filter(),
                columns.stream()
                        .map(it -> head(it, names, modes, it.letter().equals(shownColumn)))
                        .toList(),
                Group.of(columns, whole, shown, shownColumn, opened),
                shownColumn,
                opened,
                reference.numbers()));
    }

    /** Those of the legs; behind several the one of all together, where it can be said. */
    private static List<Column> columns(BoundaryMap map) {
        var columns = new ArrayList<>(map.legs());
        if (map.together() != null && map.legs().size() > 1) columns.add(map.together());
        return columns;
    }

    private static Optional<Column> with(@Nullable String letter, List<Column> columns) {
        return columns.stream().filter(it -> it.letter().equals(letter)).findFirst();
    }

    private static List<Chip> chips(Column whole, Filter current) {
        return Arrays.stream(Filter.values())
                .map(filter -> new Chip(
                        filter,
                        (int) whole.cells().values().stream()
                                .filter(filter::shows)
                                .count(),
                        filter == current))
                .filter(chip -> chip.count() > 0 || chip.current())
                .toList();
    }

    private static Head head(Column column, Map<UUID, String> names, Modes modes, boolean shown) {
        var leg = column.leg();
        var mode = leg == null ? null : leg.mode();
        return new Head(
                column.letter(),
                mode == null ? null : modes.of(mode),
                leg == null || leg.vendor() == null ? null : names.get(leg.vendor()),
                leg == null || leg.model() == null ? null : names.get(leg.model()),
                leg == null ? null : leg.region(),
                leg == null ? null : leg.share(),
                column.count(Responsibility.US),
                column.count(Responsibility.SHARED),
                column.count(Responsibility.PROVIDER),
                shown);
    }
}
