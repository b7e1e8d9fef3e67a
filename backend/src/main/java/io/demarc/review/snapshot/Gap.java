package io.demarc.review.snapshot;

import io.demarc.kernel.Dossier.Fact;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be named where nobody and nothing stands yet. Closing one is strengthening: it is noted, and nothing ends
 * (§10.5). The one place that tells it from a change of what stood, for open reviews and for approvals.
 */
public enum Gap {
    OWNER,
    CONTROL,
    EVIDENCE;

    /** Facts about cells: who answers, then what is named, in the order of these. */
    private static final String CELL = "boundary.";

    private static final String ROUTER = "routing.owner";
    private static final String NOTHING = "-";

    /** What was named where nothing stood; nothing if anything that stood is another now, or gone. */
    static Set<Gap> closed(@Nullable Fact was, @Nullable Fact is) {
        var none = EnumSet.noneOf(Gap.class);
        if (is == null || is.value().isEmpty()) return none;
        if (is.key().equals(ROUTER)) return was == null || was.value().isEmpty() ? EnumSet.of(OWNER) : none;
        return was != null && is.key().startsWith(CELL)
                ? closed(was.value().split(" "), is.value().split(" "))
                : none;
    }

    private static Set<Gap> closed(String[] was, String[] is) {
        var closed = EnumSet.noneOf(Gap.class);
        if (!was[0].equals(is[0])) return closed;
        for (int at = 1; at < Math.max(was.length, is.length); at++) {
            var before = at < was.length ? was[at] : NOTHING;
            var now = at < is.length ? is[at] : NOTHING;
            if (before.equals(now)) continue;
            if (!before.equals(NOTHING)) return EnumSet.noneOf(Gap.class);
            closed.add(values()[Math.min(at, values().length) - 1]);
        }
        return closed;
    }
}
