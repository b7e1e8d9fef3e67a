package io.demarc.exchange.ending;

import java.util.Locale;

/** What a list of announced ends says of each: columns of a CSV file, keys of a JSON one. */
enum EndColumn {
    MODEL,
    DEVELOPER,
    VERSION,
    DISTRIBUTOR,
    KIND,
    DAY,
    NOT_BEFORE,
    SOURCE,
    SUCCESSOR;

    /** As files have it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isNeeded() {
        return this == MODEL || this == DAY || this == SOURCE;
    }
}
