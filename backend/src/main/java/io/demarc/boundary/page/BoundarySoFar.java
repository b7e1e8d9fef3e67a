package io.demarc.boundary.page;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.identity.Member;
import io.demarc.inventory.Outline;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Beside the wizard: which layers would be ours, as far as the answers say where it runs. */
@Component
class BoundarySoFar implements UseCasePanel {

    private static final int MOST = 6;

    private final Boundaries boundaries;

    BoundarySoFar(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    /** @param ours the first layers that are ours, and {@code more} how many are not shown */
    record Content(Outline outline, List<String> ours, int more) {}

    @Override
    public Place place() {
        return Place.WIZARD;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Panel> show(UseCaseId id, Member me) {
        var together = boundaries.map(id).together();
        if (together == null) return Optional.empty();
        var ours = together.layers().display().stream()
                .filter(layer -> together.cell(layer).who() == Responsibility.US)
                .map(together.layers()::name)
                .toList();
        return Optional.of(new Panel(
                "boundary/so-far",
                new Content(together.outline(), ours.stream().limit(MOST).toList(), Math.max(0, ours.size() - MOST))));
    }
}
