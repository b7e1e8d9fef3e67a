package io.demarc.shell;

import io.demarc.identity.Tally;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the frame around a page shows, and the zone in which the page shows times. */
record Chrome(
        String organizationName,
        List<Entry> entries,
        String personName,
        String initials,
        String roleLine,
        @Nullable String theme,
        ZoneId zone,
        boolean switchable) {

    /** @param waiting how much waits there for who looks, as it is shown; null for nothing */
    record Entry(
            String key,
            String path,
            boolean current,
            @Nullable String waiting) {

        static @Nullable String shown(@Nullable Integer waiting) {
            if (waiting == null) return null;
            return waiting > Tally.BOUND ? Tally.BOUND + "+" : waiting.toString();
        }
    }
}
