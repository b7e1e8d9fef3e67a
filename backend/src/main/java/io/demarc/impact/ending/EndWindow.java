package io.demarc.impact.ending;

import io.demarc.listing.Scope;
import java.time.LocalDate;
import java.util.Map;

/** A part of the calendar of ends. */
enum EndWindow {
    ENDED(Integer.MIN_VALUE, -1),
    IN_14_DAYS(0, 14),
    IN_60_DAYS(0, 60),
    IN_180_DAYS(0, 180),
    LATER(181, Integer.MAX_VALUE);

    /** Typed days have four digits. */
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final int from;
    private final int to;

    EndWindow(int from, int to) {
        this.from = from;
        this.to = to;
    }

    Scope scope(LocalDate today) {
        return new Scope(
                (this == ENDED ? "not t.not_before and " : "") + "t.comes_on between :first_day and :last_day",
                Map.of(
                        "first_day", from == Integer.MIN_VALUE ? FIRST : today.plusDays(from),
                        "last_day", to == Integer.MAX_VALUE ? LAST : today.plusDays(to)));
    }
}
