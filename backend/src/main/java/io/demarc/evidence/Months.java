package io.demarc.evidence;

import io.demarc.listing.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The months of the calendar of evidence: what has ended, this month and the twelve after it, and what ends later. */
final class Months {

    static final int SHOWN = 12;
    private static final String ENDED = "ended";
    private static final String LATER = "later";

    private Months() {}

    /**
     * A bar of the calendar.
     *
     * @param key as the address has it
     * @param from the first day of it; null for all before
     * @param to its last day; null for all after
     */
    record Bar(
            String key,
            @Nullable YearMonth month,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    static List<Bar> of(LocalDate today) {
        var bars = new ArrayList<Bar>();
        bars.add(new Bar(ENDED, null, null, today.minusDays(1)));
        var month = YearMonth.from(today);
        for (int i = 0; i < SHOWN; i++) {
            var each = month.plusMonths(i);
            bars.add(new Bar(each.toString(), each, i == 0 ? today : each.atDay(1), each.atEndOfMonth()));
        }
        bars.add(new Bar(LATER, null, month.plusMonths(SHOWN).atDay(1), LocalDate.of(9999, 12, 30)));
        return bars;
    }

    /** What ends in the bar that the address names; everything for an address that names none. */
    static Scope scope(@Nullable String key, LocalDate today) {
        if (key == null || key.isBlank()) return Scope.EVERYTHING;
        return of(today).stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .map(it -> between(it.from(), it.to()))
                .or(() -> month(key).map(it -> between(it.atDay(1), it.atEndOfMonth())))
                .orElse(Scope.EVERYTHING);
    }

    private static Scope between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Scope(
                "t.current and t.accepted and t.ends_on between :month_from and :month_to",
                Map.of(
                        "month_from",
                        from == null ? LocalDate.of(1, 1, 1) : from,
                        "month_to",
                        to == null ? LocalDate.of(9999, 12, 30) : to));
    }

    private static Optional<YearMonth> month(String key) {
        try {
            return key.length() == 7 ? Optional.of(YearMonth.parse(key)) : Optional.empty();
        } catch (DateTimeParseException noMonth) {
            return Optional.empty();
        }
    }
}
