package io.demarc.review.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** A span of working days. Weekends do not count; public holidays do until an organization keeps a calendar. */
record BusinessDays(int count) {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    BusinessDays {
        if (count < 1) throw new IllegalArgumentException("a stage needs at least one day, not " + count);
    }

    LocalDate after(LocalDate day) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(next -> !WEEKEND.contains(next.getDayOfWeek()))
                .skip(count - 1L)
                .findFirst()
                .orElseThrow();
    }
}
