package io.demarc.vendors;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.DirectoryPanel.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence of a vendor, or about one of its offerings, on its page: what ends next stands first. */
@Component
class EvidencePanel implements DirectoryPanelQuery {

    private static final String PIECES = """
            select e.id, e.name, e.holds_until, e.accepted from evidence e
            where e.tenant_id = :tenant and e.current and %s order by e.ends_on, e.id limit 6
            """;

    private final BusinessClock clock;

    EvidencePanel(BusinessClock clock) {
        this.clock = clock;
    }

    /** @param accepted null while nobody has decided on it */
    record Piece(
            UUID id,
            String name,
            @Nullable LocalDate holdsUntil,
            @Nullable Boolean accepted) {

        public boolean isOver(LocalDate today) {
            return holdsUntil != null && holdsUntil.isBefore(today);
        }
    }

    /** @param vendor whose whole shelf can be seen; null on other pages */
    record Content(
            List<Piece> pieces, LocalDate today, @Nullable VendorId vendor, boolean mayAdd) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Filling<?>> filling(VendorId vendor, Member me) {
        return filling("e.vendor_id in (select same_vendors(:id))", vendor, me);
    }

    @Override
    public Optional<Filling<?>> filling(OfferingId offering, Member me) {
        return filling("""
                exists (select from evidence_proof p where p.tenant_id = e.tenant_id and p.evidence_id = e.id
                          and p.offering_id = :id and p.accepted)""", null, me);
    }

    private Optional<Filling<?>> filling(String which, @Nullable VendorId vendor, Member me) {
        boolean mayAdd = me.may(Capability.EDIT_VENDORS);
        return Optional.of(new Filling<>(PIECES.formatted(which), Piece.class, pieces -> {
            if (pieces.isEmpty() && !mayAdd) return Optional.empty();
            return Optional.of(new Panel("vendors/evidence-panel", new Content(pieces, clock.today(), vendor, mayAdd)));
        }));
    }
}
