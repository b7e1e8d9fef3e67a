package io.demarc.impact;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import io.demarc.vendors.DirectoryPanel.Place;
import io.demarc.vendors.DirectoryPanelQuery;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.VendorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The newest of what happened to a vendor, an offering or a model, on its page, and the way to record what happens. */
@Component
class DirectoryOccurrences implements DirectoryPanelQuery {

    record Row(UUID id, String name, Occasion occasion, LocalDate happenedOn, boolean withdrawn) {}

    /** @param fresh the address at which an event about it is recorded */
    record Content(List<Row> rows, String fresh, boolean mayEdit) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 50;
    }

    /** Those of its offerings and models, too. */
    @Override
    public Optional<Filling<?>> filling(VendorId vendor, Member me) {
        return filling(new About(vendor.value(), null, null), """
                (e.vendor_id in (select same_vendors(:id))
                 or e.offering_id in (select id from offering where tenant_id = :tenant and vendor_id in (select same_vendors(:id)))
                 or e.model_id in (select id from model where tenant_id = :tenant and vendor_id in (select same_vendors(:id))))
                """, me);
    }

    @Override
    public Optional<Filling<?>> filling(OfferingId offering, Member me) {
        return filling(new About(null, offering.value(), null), "e.offering_id = :id", me);
    }

    @Override
    public Optional<Filling<?>> filling(ModelId model, Member me) {
        return filling(new About(null, null, model.value()), "e.model_id = :id", me);
    }

    private static Optional<Filling<?>> filling(About about, String which, Member me) {
        return Optional.of(new Filling<>(
                """
                select e.id, e.name, e.occasion, e.happened_on, e.withdrawn_at is not null as withdrawn
                from occurrence e where e.tenant_id = :tenant and %s
                order by e.happened_on desc, e.id desc limit 5
                """.formatted(which), Row.class, rows -> panel(rows, about, me.may(Capability.EDIT_VENDORS))));
    }

    private static Optional<Panel> panel(List<Row> rows, About about, boolean mayEdit) {
        if (rows.isEmpty() && !mayEdit) return Optional.empty();
        var fresh = "/events/fresh?" + about.kind().name().toLowerCase(Locale.ROOT) + "=" + about.id();
        return Optional.of(new Panel("impact/directory", new Content(rows, fresh, mayEdit)));
    }
}
