package io.demarc.inventory;

import io.demarc.kernel.Uuid7;
import java.io.Serializable;
import java.util.UUID;

/** The id of a use case. */
public record UseCaseId(UUID value) implements Serializable {

    public static UseCaseId next() {
        return new UseCaseId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
