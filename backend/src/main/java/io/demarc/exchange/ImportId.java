package io.demarc.exchange;

import io.demarc.kernel.Uuid7;
import java.util.UUID;

/** The id of an import. */
record ImportId(UUID value) {

    static ImportId next() {
        return new ImportId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
