package io.demarc.shell.guard;

import java.time.Duration;

/** Somebody asks for more than is good for others; they are told when to come again. */
public final class TooMany extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration pause;

    TooMany(Duration pause) {
        super("too many requests");
        this.pause = pause;
    }

    /** At least one. */
    public long seconds() {
        return pause.toSeconds() + 1;
    }
}
