package io.demarc.kernel;

import java.io.Serializable;
import java.util.UUID;

/** The id of a business unit of an organization. */
public record BusinessUnitId(UUID value) implements Serializable {

    public static BusinessUnitId next() {
        return new BusinessUnitId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
