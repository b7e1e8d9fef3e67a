package io.demarc.vendors;

import io.demarc.kernel.Uuid7;
import java.io.Serializable;
import java.util.UUID;

/** The id of a model. */
public record ModelId(UUID value) implements Serializable {

    public static ModelId next() {
        return new ModelId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
