package io.demarc.vendors;

import io.demarc.listing.JointRows;
import java.util.List;
import java.util.UUID;

/** Names of vendors as inventories have them: kept by the module that brings those in. */
public interface ImportedNames {

    /** Names that were taken to mean the vendor, at most 20. */
    List<String> meaning(VendorId vendor);

    /** Names that somebody has to confirm and that have the vendor's in them, at most 10. */
    List<Waiting> waiting(VendorId vendor);

    /** How many names somebody has to confirm, exact up to the bound of lists; one row. */
    JointRows<Counted> waiting();

    record Counted(long names) {}

    record Waiting(UUID id, String name) {}
}
