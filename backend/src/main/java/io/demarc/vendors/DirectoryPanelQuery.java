package io.demarc.vendors;

import io.demarc.identity.Member;
import io.demarc.listing.Filling;
import java.util.Optional;

/**
 * A box on the page of a vendor, an offering or a model that a query of its own fills. Those of all modules are read in one
 * statement. Contributed as a bean, like {@link DirectoryPanel}; {@code :tenant} and {@code :id} are there.
 */
public interface DirectoryPanelQuery {

    DirectoryPanel.Place place();

    /** Among the {@linkplain DirectoryPanel#order panels}. */
    int order();

    /** Empty where it shows nothing on that page; so of the others. */
    default Optional<Filling<?>> filling(VendorId vendor, Member me) {
        return Optional.empty();
    }

    default Optional<Filling<?>> filling(OfferingId offering, Member me) {
        return Optional.empty();
    }

    default Optional<Filling<?>> filling(ModelId model, Member me) {
        return Optional.empty();
    }
}
