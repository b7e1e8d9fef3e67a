package io.demarc.identity.entry;

import java.time.Duration;

/** A password was not looked at: so many were wrong before that the next one has to wait. */
public final class TooManyTries extends RuntimeException {

    private final Duration wait;
    private final boolean ofNetwork;

    TooManyTries(Duration wait, boolean ofNetwork) {
        super("too many tries", null, false, false);
        this.wait = wait;
        this.ofNetwork = ofNetwork;
    }

    /** Whether so much was tried from the network, with whatever addresses: a new password changes nothing then. */
    public boolean isOfNetwork() {
        return ofNetwork;
    }

    /** Until the next try is looked at: 1 to 15, rounded up. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
