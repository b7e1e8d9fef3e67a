package io.demarc.kernel;

import java.io.Serializable;
import java.util.UUID;

/** The id of a person, who may belong to several organizations. */
public record PersonId(UUID value) implements Serializable {

    public static PersonId next() {
        return new PersonId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
