package io.demarc.tenancy;

import java.time.Instant;
import java.util.Optional;

/**
 * A time that is told instead of the present one, for whoever lives through a past in a moment, as the demo does. While it
 * holds, clocks and entries of an organization's ledger say it; an entry is never older than the one before it.
 */
public final class ToldTime {

    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();

    private ToldTime() {}

    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(TOLD, moment).run(work);
    }

    /** Empty at any other time than in the demo's past. */
    public static Optional<Instant> now() {
        return TOLD.isBound() ? Optional.of(TOLD.get()) : Optional.empty();
    }
}
