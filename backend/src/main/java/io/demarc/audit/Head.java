package io.demarc.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The newest entry of a chain, as it is named beside it: whoever takes entries away has to change this, too. */
record Head(long id, String hash, Instant at) {

    /** Of a chain without entries. */
    static final Head NONE = new Head(0, Entry.GENESIS, Instant.EPOCH);

    boolean names(long entry, String entryHash) {
        return id == entry && hash.equals(entryHash);
    }

    /**
     * When the next entry says that it was written. The database keeps microseconds; what is hashed and what is kept must be
     * the same moment. It never runs backwards: when a clock is put back, entries stay at the moment of the newest one
     * until it is reached again.
     */
    Instant next(Instant now) {
        var moment = now.truncatedTo(ChronoUnit.MICROS);
        return moment.isBefore(at) ? at : moment;
    }
}
