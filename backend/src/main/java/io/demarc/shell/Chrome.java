package io.demarc.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the frame around a page shows. */
record Chrome(
        String organizationName,
        List<Entry> entries,
        String personName,
        String initials,
        String roleLine,
        @Nullable String theme,
        boolean switchable) {

    record Entry(String key, String path, boolean current) {}
}
