package io.demarc.tenancy;

import java.time.Clock;
import java.time.Instant;

/**
 * What time it truly is, whatever the portal's clock was set to. Jobs go by it, since those that were put off to a set time
 * would rest until then once the clock is right again; and so does the age of sessions, which others keep.
 */
public final class Present {

    static final Clock CLOCK = Clock.systemUTC();

    private Present() {}

    public static Instant instant() {
        return CLOCK.instant();
    }
}
