package io.demarc.boundary.page;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.BoundaryMap;
import io.demarc.boundary.Cell;
import io.demarc.boundary.Column;
import io.demarc.identity.Member;
import io.demarc.inventory.Outline;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The boundary in small on the use case's page. */
@Component
class BoundaryPanel implements UseCasePanel {

    private static final int MOST = 5;

    private final Boundaries boundaries;

    BoundaryPanel(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    /**
     * Without a mode there is neither an outline nor a figure.
     *
     * @param open the first of the open layers, those without an owner before the others
     */
    record Content(
            UseCaseId useCase,
            @Nullable Outline outline,
            @Nullable Figures figures,
            List<OpenLayer> open) {}

    /** @param legs the letters of the legs on which it is open; empty where there is one leg */
    record OpenLayer(Cell cell, String name, String legs) {}

    @Override
    public Place place() {
        return Place.PAGE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> show(UseCaseId id, Member me) {
        var map = boundaries.map(id);
        var together = map.together();
        var content = together == null
                ? new Content(id, null, null, List.of())
                : new Content(id, together.outline(), Figures.of(together), open(map, together));
        return Optional.of(new Panel("boundary/panel", content));
    }

    private List<OpenLayer> open(BoundaryMap map, Column together) {
        return together.open().stream()
                .sorted(Cell.WORST_FIRST)
                .limit(MOST)
                .map(cell -> new OpenLayer(cell, together.layers().name(cell.layer()), legs(map, cell)))
                .toList();
    }

    /** Those on which it is open for the reason that is shown; where only the whole is, those on which it is open at all. */
    private static String legs(BoundaryMap map, Cell cell) {
        if (map.legs().size() < 2) return "";
        var same = letters(map, it -> it.cell(cell.layer()).reason() == cell.reason());
        return same.isEmpty() ? letters(map, it -> it.cell(cell.layer()).isOpen()) : same;
    }

    private static String letters(BoundaryMap map, Predicate<Column> which) {
        return map.legs().stream().filter(which).map(Column::letter).collect(Collectors.joining(", "));
    }
}
