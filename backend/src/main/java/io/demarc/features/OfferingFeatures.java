package io.demarc.features;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.DirectoryPanel.Place;
import io.demarc.vendors.DirectoryPanelQuery;
import io.demarc.vendors.OfferingId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many AI features an offering has, on its page, and the way to look at them. */
@Component
class OfferingFeatures implements DirectoryPanelQuery {

    private final BusinessClock clock;

    OfferingFeatures(BusinessClock clock) {
        this.clock = clock;
    }

    record Row(
            long features,
            long running,
            long open,
            @Nullable LocalDate lookedOn,
            @Nullable LocalDate nextQuarter) {}

    /** @param due the last day on which the next look is in time; null while nobody has begun */
    record Content(OfferingId offering, Row row, @Nullable LocalDate due, LocalDate today) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Filling<?>> filling(OfferingId offering, Member me) {
        return Optional.of(new Filling<>(
                """
                select c.features, c.running, c.open, s.looked_on, s.next_quarter
                from (select count(*) as features, count(*) filter (where f.state <> 'OFF') as running, count(*) filter (where %s) as open
                      from feature f %s where f.tenant_id = :tenant and f.offering_id = :id) c
                left join sweep s on s.tenant_id = :tenant and s.offering_id = :id
                """.formatted(OpenFeatures.CONDITION, OpenFeatures.JOIN),
                Row.class,
                rows -> panel(offering, rows.getFirst(), me.may(Capability.EDIT_VENDORS))));
    }

    private Optional<Panel> panel(OfferingId offering, Row row, boolean mayEdit) {
        if (row.nextQuarter() == null && !mayEdit) return Optional.empty();
        var due = row.nextQuarter() == null ? null : new Quarter(row.nextQuarter()).due(clock.calendar());
        return Optional.of(new Panel("features/offering", new Content(offering, row, due, clock.today())));
    }
}
