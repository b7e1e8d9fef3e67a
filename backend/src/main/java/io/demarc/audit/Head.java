package io.demarc.audit;

import java.time.Instant;

/**
 * The newest entry of a chain, as it is named beside it: whoever takes entries away has to change this, too.
 *
 * @param at its moment; for who is about to add to the chain, that of what is added: the database's own time, as there may be
 *     many portals with clocks of their own, and never before the newest entry, however that clock is put back
 */
record Head(long id, String hash, Instant at) {

    /** Of a chain without entries. */
    static final Head NONE = new Head(0, Entry.GENESIS, Instant.EPOCH);
}
