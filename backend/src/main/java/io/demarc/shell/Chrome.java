package io.demarc.shell;

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

    record Entry(String key, String path, boolean current) {}
}
