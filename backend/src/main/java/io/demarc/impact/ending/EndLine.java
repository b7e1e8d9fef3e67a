package io.demarc.impact.ending;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The next 365 days as a line, with those on which owners are asked before an end. Days count from today, and none lies outside
 * of the line.
 *
 * @param plan from here on they are asked to plan
 * @param test from here on, to test
 * @param change from here on, to change over
 * @param end when it is shut down, or the first day on which it may be; 365 where that is later
 * @param isOnLine whether it is shut down on a day of the line
 */
record EndLine(long plan, long test, long change, long end, boolean isOnLine) {

    private static final long DAYS = 365;

    static EndLine of(LocalDate comesOn, LocalDate today) {
        long left = today.until(comesOn, ChronoUnit.DAYS);
        return new EndLine(
                within(left - Notice.PLAN.days()),
                within(left - Notice.TEST.days()),
                within(left - Notice.CHANGE.days()),
                within(left),
                left >= 0 && left <= DAYS);
    }

    private static long within(long day) {
        return Math.clamp(day, 0, DAYS);
    }
}
