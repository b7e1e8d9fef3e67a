package io.demarc.audit.outside;

import java.time.Instant;

/**
 * Where a walk along a chain has come to.
 *
 * @param entry the one that held last; 0 before the first
 * @param isOrdered whether none after it may be older
 */
record Place(long entry, String hash, Instant at, boolean isOrdered) {

    static final Place BEGINNING = new Place(0, Chain.GENESIS, Instant.MIN, false);
}
