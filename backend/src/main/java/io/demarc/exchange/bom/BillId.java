package io.demarc.exchange.bom;

import io.demarc.kernel.Uuid7;
import java.util.UUID;

/** The id of a bill of materials that was uploaded. */
record BillId(UUID value) {

    static BillId next() {
        return new BillId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
