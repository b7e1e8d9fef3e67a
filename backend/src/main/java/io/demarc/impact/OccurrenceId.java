package io.demarc.impact;

import io.demarc.kernel.Uuid7;
import java.util.UUID;

/** The id of an event at a vendor. */
record OccurrenceId(UUID value) {

    static OccurrenceId next() {
        return new OccurrenceId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
