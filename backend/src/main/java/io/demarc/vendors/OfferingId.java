package io.demarc.vendors;

import io.demarc.kernel.Uuid7;
import java.io.Serializable;
import java.util.UUID;

/** The id of an offering. */
public record OfferingId(UUID value) implements Serializable {

    public static OfferingId next() {
        return new OfferingId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
