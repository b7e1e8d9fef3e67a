package io.demarc.audit;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One field of one entity, before and after; null where there was or is nothing. */
record Change(
        String entity,
        UUID entityId,
        String field,
        @Nullable String before,
        @Nullable String after) {

    /** What the entry's digest is made of. */
    List<@Nullable String> canonical() {
        return Arrays.asList(entity, entityId.toString(), field, before, after);
    }
}
