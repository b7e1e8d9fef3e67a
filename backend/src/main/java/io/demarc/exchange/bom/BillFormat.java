package io.demarc.exchange.bom;

import java.util.Locale;

/** How a bill is written. */
enum BillFormat {
    JSON,
    XML;

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
