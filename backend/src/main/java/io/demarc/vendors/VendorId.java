package io.demarc.vendors;

import io.demarc.kernel.Uuid7;
import java.io.Serializable;
import java.util.UUID;

/** The id of a vendor. */
public record VendorId(UUID value) implements Serializable {

    public static VendorId next() {
        return new VendorId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
