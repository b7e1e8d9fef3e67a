package io.demarc.vendors.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The term of a contract as a line from its begin to its present end, in hundredths of its length.
 *
 * @param now where today is
 * @param notice where the notice day is; null where there is none
 */
record TermLine(double now, @Nullable Double notice) {

    /** A contract without an end is drawn as far as a year from today. */
    static TermLine of(ContractTerm term, LocalDate today) {
        var end = term.end(today);
        var last = end == null ? today.plusYears(1) : end;
        var notice = term.noticeBy(today);
        return new TermLine(at(today, term.begins(), last), notice == null ? null : at(notice, term.begins(), last));
    }

    private static double at(LocalDate day, LocalDate from, LocalDate to) {
        double length = Math.max(1, from.until(to, ChronoUnit.DAYS));
        return Math.clamp(Math.round(from.until(day, ChronoUnit.DAYS) / length * 1000) / 10.0, 0, 100);
    }
}
