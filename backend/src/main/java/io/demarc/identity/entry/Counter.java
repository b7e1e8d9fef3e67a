package io.demarc.identity.entry;

import io.demarc.kernel.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * One of the counts that a try is counted by.
 *
 * @param who a digest
 * @param person a digest, too, by which what was tried of a person is found; none where it is of no person
 * @param width 0, or by how many steps the network is wider than the narrowest: each allows twice as much
 */
record Counter(Limit limit, String who, @Nullable String person, int width) implements Comparable<Counter> {

    static Counter of(Limit limit, String who, @Nullable String person, int width) {
        return new Counter(limit, Fingerprint.of(who).hex(), person, width);
    }

    int free(boolean crowded) {
        return (crowded && limit == Limit.PERSON_FROM_NETWORK ? Limit.CROWDED : limit.free) << width;
    }

    /** As much as is counted at all: what makes nobody wait has worn off soon after it ended. */
    double most() {
        return limit.isWide() ? 2.0 * free(false) : 1e6;
    }

    double forgottenPerSecond() {
        return limit.forgottenPerSecond() * (1 << width);
    }

    /** One person's own count, as against those that people share or that strangers fill. */
    boolean isSomebodys() {
        return !limit.isWide() && width == 0;
    }

    /** All are counted in this order: two who wait for each other's counts would wait for ever. */
    @Override
    public int compareTo(Counter other) {
        return who.compareTo(other.who);
    }
}
