package io.demarc.whatif;

import io.demarc.kernel.Uuid7;
import java.util.UUID;

/** The id of a question about what has not happened. */
record WhatIfId(UUID value) {

    static WhatIfId next() {
        return new WhatIfId(Uuid7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
