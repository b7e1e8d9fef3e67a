package io.demarc.impact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to record.
 *
 * @param name what happened, in a line
 * @param source where that is written, a link
 * @param reason why another reaction than the usual one is chosen; null for the usual one
 */
record Draft(
        About about,
        Occasion occasion,
        String name,
        @Nullable String note,
        LocalDate happenedOn,
        Severity severity,
        @Nullable String source,
        Reaction reaction,
        @Nullable String reason) {

    Reaction on(Touch touch) {
        return occasion().on(reaction, touch.tier(), touch.dataClass());
    }
}
