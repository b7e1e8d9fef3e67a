package io.demarc.features;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel.Place;
import io.demarc.inventory.UseCasePanelQuery;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which AI features inside software are registered as a use case, on its page. */
@Component
class UseCaseFeatures implements UseCasePanelQuery {

    private static final int MOST = 8;

    record Row(UUID offeringId, String offering, String name, FeatureState state) {}

    /** @param more whether there are more than these */
    record Content(List<Row> rows, boolean more, boolean mayFollow) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 24;
    }

    @Override
    public Filling<?> filling(UseCaseId id, Member me) {
        return new Filling<>("""
                select f.offering_id, o.name as offering, f.name, f.state from feature f
                join offering o on o.tenant_id = f.tenant_id and o.id = f.offering_id
                where f.tenant_id = :tenant and f.use_case_id = :useCase
                order by o.sort_name, f.sort_name, f.id limit 9
                """, Row.class, rows -> panel(rows, me));
    }

    private static Optional<Panel> panel(List<Row> rows, Member me) {
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(new Panel(
                "features/use-case",
                new Content(rows.stream().limit(MOST).toList(), rows.size() > MOST, me.may(Capability.VIEW_VENDORS))));
    }
}
