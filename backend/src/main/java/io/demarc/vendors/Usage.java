package io.demarc.vendors;

import io.demarc.identity.Member;

/** Who depends on a vendor: asked of the modules above, which this one does not know. */
public interface Usage {

    /** How many a member may see, and the address of the list with exactly as many rows. */
    Dependents of(VendorId vendor, Member me);

    /** @param key message key of what they are, filled with their number */
    record Dependents(String key, int count, String path) {}
}
