package io.demarc.boundary.page;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.Cell;
import io.demarc.boundary.Column;
import io.demarc.boundary.OpenLayers;
import io.demarc.boundary.Openings;
import io.demarc.identity.Member;
import io.demarc.inventory.Outline;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The boundary in small on the use case's page, with what is open in it. */
@Component
class BoundaryPanel implements UseCasePanel {

    private final Boundaries boundaries;
    private final Openings openings;

    BoundaryPanel(Boundaries boundaries, Openings openings) {
        this.boundaries = boundaries;
        this.openings = openings;
    }

    /** A layer of the whole. */
    record Row(String name, Cell cell) {}

    /** While it is not decided where all of it runs there is neither an outline nor a figure, and no layer. */
    record Content(
            UseCaseId useCase,
            @Nullable Outline outline,
            @Nullable Figures figures,
            List<Row> layers,
            OpenLayers open) {}

    @Override
    public Place place() {
        return Place.PAGE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Panel> show(UseCaseId id, Member me) {
        var together = boundaries.map(id).together();
        var open = openings.of(id);
        var content = together == null
                ? new Content(id, null, null, List.of(), open)
                : new Content(id, together.outline(), Figures.of(together), rows(together), open);
        return Optional.of(new Panel("boundary/panel", content));
    }

    private static List<Row> rows(Column together) {
        var layers = together.layers();
        return layers.display().stream()
                .map(layer -> new Row(layers.name(layer), together.cell(layer)))
                .toList();
    }
}
