package io.demarc.boundary;

import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.Organizations;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Draws the outlines that are not there though it is known where the use case runs: those of a database that an earlier
 * version of the portal has filled. The matrix that they follow from is no table, so a migration cannot.
 */
@Component
class MissingOutlines {

    private static final UUID FIRST = new UUID(0, 0);

    private final Organizations organizations;
    private final Boundaries boundaries;

    MissingOutlines(Organizations organizations, Boundaries boundaries) {
        this.organizations = organizations;
        this.boundaries = boundaries;
    }

    @EventListener(ApplicationReadyEvent.class)
    void draw() {
        for (var organization : organizations.all())
            CurrentOrganization.run(organization.id(), () -> {
                List<UUID> drawn = boundaries.drawMissing(FIRST);
                while (!drawn.isEmpty()) drawn = boundaries.drawMissing(drawn.getLast());
            });
    }
}
