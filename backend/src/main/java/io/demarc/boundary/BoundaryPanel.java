package io.demarc.boundary;

import io.demarc.identity.Member;
import io.demarc.inventory.Outline;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The boundary in small on the use case's page. */
@Component
class BoundaryPanel implements UseCasePanel {

    private final Boundaries boundaries;

    BoundaryPanel(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    /** Without a mode there is neither an outline nor a figure. */
    record Content(UseCaseId useCase, @Nullable Outline outline, BoundaryPage.@Nullable Figures figures) {}

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
        var content = together == null
                ? new Content(id, null, null)
                : new Content(id, together.outline(), BoundaryPage.Figures.of(together));
        return Optional.of(new Panel("boundary/panel", content));
    }
}
