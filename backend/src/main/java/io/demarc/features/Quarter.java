package io.demarc.features;

import io.demarc.tenancy.BusinessCalendar;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Three months of a calendar year, in which each offering is looked at once.
 *
 * @param begins the first day of January, April, July or October
 */
record Quarter(LocalDate begins) {

    /** So many days before its end whoever looks is reminded. */
    static final int REMIND = 30;

    Quarter {
        if (begins.getDayOfMonth() != 1 || begins.getMonthValue() % 3 != 1)
            throw new IllegalArgumentException("no quarter begins on " + begins);
    }

    static Quarter of(LocalDate day) {
        return new Quarter(day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3));
    }

    Quarter next() {
        return new Quarter(begins.plusMonths(3));
    }

    LocalDate ends() {
        return begins.plusMonths(3).minusDays(1);
    }

    /** Its last working day: on the days after it nobody is there who looks. */
    LocalDate due(BusinessCalendar calendar) {
        return Stream.iterate(ends(), it -> it.minusDays(1))
                .limit(REMIND)
                .filter(calendar::isWorkingDay)
                .findFirst()
                .orElse(ends());
    }

    /** The last quarter of which whoever looks is reminded on that day: this one near its end, until then the one before. */
    static Quarter remindedOn(LocalDate today) {
        var present = of(today);
        return today.isBefore(present.ends().minusDays(REMIND)) ? new Quarter(present.begins.minusMonths(3)) : present;
    }
}
