package io.demarc.identity.entry;

import java.time.Duration;

/**
 * How often one may try in vain. Up to what is free tries cost nothing but time; from then on each makes the next wait twice
 * as long, up to a bound. What is counted wears off evenly. Nobody is refused for good, and nobody waits for what others
 * try: what is counted of a person from everywhere, and of a network with all addresses, makes nobody wait, but leaves less
 * that is free to each network that tries the person, and to each address that is tried from there.
 */
enum Limit {
    /** Somebody's password, from one network. */
    PERSON_FROM_NETWORK(10, Duration.ofHours(24), Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** Somebody's password, on a device on which they signed in before: whatever others do elsewhere. */
    PERSON_ON_DEVICE(10, Duration.ofHours(24), Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** One's own password, asked once more of who is signed in. */
    SESSION(10, Duration.ofHours(24), Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** What is kept through one link of whoever has no account: wide enough for many people who answer many questions. */
    LINK(600, Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofMinutes(15)),

    /** Links that there are not, from one network. */
    UNKNOWN_LINK(100, Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofMinutes(15)),

    /** Somebody's password, from anywhere. */
    PERSON(300, Duration.ofHours(24), Duration.ZERO, Duration.ZERO),
    /** Anybody's password, from one network: wide, because a whole office may be behind one address. */
    NETWORK(1000, Duration.ofHours(1), Duration.ZERO, Duration.ZERO);

    /** What is free while too much is tried. */
    static final int CROWDED = 2;

    final int free;
    final Duration firstWait;
    final Duration longestWait;
    private final Duration wearsOff;

    Limit(int free, Duration wearsOff, Duration firstWait, Duration longestWait) {
        this.free = free;
        this.wearsOff = wearsOff;
        this.firstWait = firstWait;
        this.longestWait = longestWait;
    }

    /** Whether it makes nobody wait. */
    boolean isWide() {
        return longestWait.isZero();
    }

    /** How many tries are forgotten in a second. */
    double forgottenPerSecond() {
        return (double) free / wearsOff.toSeconds();
    }
}
