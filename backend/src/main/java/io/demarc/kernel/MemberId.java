package io.demarc.kernel;

import java.io.Serializable;
import java.util.UUID;

/** The id of a membership: one person in one organization. */
public record MemberId(UUID value) implements Serializable {

    public static MemberId next() {
        return new MemberId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
