package io.demarc.vendors.contract;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.DirectoryPanel;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.VendorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contracts with a vendor, or about one of its offerings. */
@Component
class ContractPanel implements DirectoryPanel {

    private final ContractList list;
    private final BusinessClock clock;

    ContractPanel(ContractList list, BusinessClock clock) {
        this.list = list;
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
    public Optional<Panel> show(VendorId vendor, Member me) {
        return panel(list.of(vendor.value(), null), me.may(Capability.EDIT_VENDORS) ? vendor : null);
    }

    @Override
    public Optional<Panel> show(OfferingId offering, Member me) {
        return panel(list.of(null, offering.value()), null);
    }

    private Optional<Panel> panel(List<ContractList.Row> contracts, @Nullable VendorId vendor) {
        return contracts.isEmpty() && vendor == null
                ? Optional.empty()
                : Optional.of(new Panel("vendors/contract/panel", new Content(contracts, clock.today(), vendor)));
    }
}
