package io.demarc.vendors.contract;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import io.demarc.listing.JointRows;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.DirectoryPanel.Place;
import io.demarc.vendors.DirectoryPanelQuery;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.VendorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contracts with a vendor, or about one of its offerings. */
@Component
class ContractPanel implements DirectoryPanelQuery {

    private final BusinessClock clock;

    ContractPanel(BusinessClock clock) {
        this.clock = clock;
    }

    /** @param vendor with whom another one can be added; null where the member may not, and on other pages */
    record Content(
            List<ContractList.Row> contracts,
            LocalDate today,
            @Nullable VendorId vendor) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Filling<?>> filling(VendorId vendor, Member me) {
        return filling(ContractList.WITH_VENDOR, me.may(Capability.EDIT_VENDORS) ? vendor : null);
    }

    @Override
    public Optional<Filling<?>> filling(OfferingId offering, Member me) {
        return filling(ContractList.ABOUT_OFFERING, null);
    }

    private Optional<Filling<?>> filling(String sql, @Nullable VendorId vendor) {
        return Optional.of(new Filling<>(
                new JointRows<>(sql, Map.of("today", clock.today()), ContractList.Row.class),
                contracts -> panel(contracts, vendor)));
    }

    private Optional<Panel> panel(List<ContractList.Row> contracts, @Nullable VendorId vendor) {
        return contracts.isEmpty() && vendor == null
                ? Optional.empty()
                : Optional.of(new Panel("vendors/contract/panel", new Content(contracts, clock.today(), vendor)));
    }
}
