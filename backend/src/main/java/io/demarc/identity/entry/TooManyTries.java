package io.demarc.identity.entry;

import java.time.Duration;

/** A password was not looked at: so many were wrong before that the next one has to wait. */
public final class TooManyTries extends RuntimeException {

    private final Duration wait;
    private final boolean networkCrowded;

    TooManyTries(Duration wait, boolean networkCrowded) {
        super("too many tries", null, false, false);
        this.wait = wait;
        this.networkCrowded = networkCrowded;
    }

    /**
     * Whether it has to wait so soon because so much is tried from the network, with whatever addresses. What is counted is
     * the person's all the same: a new password ends the waiting.
     */
    public boolean isNetworkCrowded() {
        return networkCrowded;
    }

    /** Until the next try is looked at: 1 to 15, rounded up. */
    public long minutes() {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
