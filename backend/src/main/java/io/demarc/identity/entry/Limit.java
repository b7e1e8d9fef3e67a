package io.demarc.identity.entry;

import java.time.Duration;

/**
 * How often one may try in vain. Up to {@link #free} tries cost nothing but time; from then on each makes the next wait
 * twice as long, up to a bound. What is counted wears off evenly. Nobody is refused for good.
 */
enum Limit {
    /** Somebody's password, from one network. */
    PERSON_FROM_NETWORK(10, Duration.ofHours(24), Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** Somebody's password, on a device on which they signed in before: whatever others do elsewhere. */
    PERSON_ON_DEVICE(10, Duration.ofHours(24), Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** One's own password, asked once more of who is signed in. */
    SESSION(10, Duration.ofHours(24), Duration.ofSeconds(30), Duration.ofMinutes(15)),
    /** Somebody's password, from anywhere: wide, or whoever has many networks would keep the person out. */
    PERSON(300, Duration.ofHours(24), Duration.ofSeconds(1), Duration.ofMinutes(1)),
    /** Anybody's password, from one network: wide, because a whole office may be behind one address. */
    NETWORK(1000, Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofMinutes(1));

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

    /** How many tries are forgotten in a second. */
    double forgottenPerSecond() {
        return (double) free / wearsOff.toSeconds();
    }

    /** Whether as many as that are the first that make somebody wait. */
    boolean isReached(double tries) {
        return Math.round(tries) == free;
    }
}
