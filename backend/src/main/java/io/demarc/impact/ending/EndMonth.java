package io.demarc.impact.ending;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A month that begins within the next 365 days.
 *
 * @param at how many days from today
 */
record EndMonth(LocalDate first, long at) {

    private static final int MONTHS = 12;

    static List<EndMonth> of(LocalDate today) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(it -> today.plusMonths(it).withDayOfMonth(1))
                .map(it -> new EndMonth(it, today.until(it, ChronoUnit.DAYS)))
                .toList();
    }
}
