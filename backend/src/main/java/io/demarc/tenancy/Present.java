package io.demarc.tenancy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What time it truly is, whatever the portal's clock was set to. Jobs go by it, since those that were put off to a set time
 * would rest until then once the clock is right again; and so does the age of sessions, which others keep.
 */
public final class Present {

    /** What the database keeps: a moment is the same before and after it was written. */
    static final Duration MICROSECOND = Duration.ofNanos(1_000);

    static final Clock CLOCK = Clock.tick(Clock.systemUTC(), MICROSECOND);

    private Present() {}

    public static Instant instant() {
        return CLOCK.instant();
    }
}
