package io.demarc.evidence;

import io.demarc.listing.JointRows;
import io.demarc.listing.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Vendors and what they offer, as the module above knows them. Contributed as a bean. */
public interface Suppliers {

    /** A vendor or an offering. */
    record Named(UUID id, String name) {}

    /** Vendors to choose from: the first 1,000 by name, and those of {@code also} wherever they stand. */
    List<Named> vendors(Collection<UUID> also);

    /** Which pieces are of the vendor or of an entry that turned out to be it: over an alias of the table of evidence. */
    Scope of(String alias, UUID vendor);

    /** The names of vendors; an id that is no vendor's is not in it. */
    JointRows<Named> vendorNames(Collection<UUID> vendors);

    /** What a vendor offers, by name; the first 200. */
    List<Named> offeringsOf(UUID vendor);

    /** What all vendors offer, by theirs and its name: "Halden Cloud, Model Service"; the first 200. */
    List<Named> offerings();

    /** The names of offerings; an id that is no offering's is not in it. */
    Map<UUID, String> offeringNames(Collection<UUID> offerings);
}
