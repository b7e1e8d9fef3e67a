package io.demarc.boundary.page;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.OpenLayers;
import io.demarc.boundary.Openings;
import io.demarc.identity.Member;
import io.demarc.inventory.Outline;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.kernel.Panel;
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

    /** While it is not decided where all of it runs there is neither an outline nor a figure. */
    record Content(
            UseCaseId useCase,
            @Nullable Outline outline,
            @Nullable Figures figures,
            OpenLayers open) {}

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
        var together = boundaries.map(id).together();
        var open = openings.of(id);
        var content = together == null
                ? new Content(id, null, null, open)
                : new Content(id, together.outline(), Figures.of(together), open);
        return Optional.of(new Panel("boundary/panel", content));
    }
}
