package io.demarc.identity.entry;

import java.time.Duration;

/** A password was not looked at: so many were wrong before that the next one has to wait. */
public final class TooManyTries extends RuntimeException {

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries", null, false, false);
        this.wait = wait;
    }

    /** Until the next try is looked at: 1 to 15, rounded up. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
