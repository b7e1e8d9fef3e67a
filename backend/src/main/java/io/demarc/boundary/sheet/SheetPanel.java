package io.demarc.boundary.sheet;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import io.demarc.vendors.DirectoryPanel.Place;
import io.demarc.vendors.DirectoryPanelQuery;
import io.demarc.vendors.OfferingId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the provider says it answers for, on the offering's page. */
@Component
class SheetPanel implements DirectoryPanelQuery {

    /** @param open rows that are not mapped */
    record Row(LocalDate datedOn, int rows, long open) {}

    /** @param row null while there is no sheet */
    record Content(OfferingId offering, @Nullable Row row) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Filling<?>> filling(OfferingId offering, Member me) {
        return Optional.of(
                new Filling<>("""
                select s.dated_on, s.rows, (select count(*) from provider_sheet_row r
                       where r.tenant_id = s.tenant_id and r.sheet_id = s.id and r.mapped_at is null) as open
                from provider_sheet s where s.tenant_id = :tenant and s.offering_id = :id order by s.number desc limit 1
                """, Row.class, rows -> panel(offering, rows, me.may(Capability.EDIT_VENDORS))));
    }

    private static Optional<Panel> panel(OfferingId offering, List<Row> rows, boolean mayEdit) {
        if (rows.isEmpty() && !mayEdit) return Optional.empty();
        var row = rows.isEmpty() ? null : rows.getFirst();
        return Optional.of(new Panel("boundary/sheet/panel", new Content(offering, row)));
    }
}
