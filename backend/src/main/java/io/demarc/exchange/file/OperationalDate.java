package io.demarc.exchange.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Since when something is used, as precisely as it was said.
 *
 * @param when a day, a month or a year; null where the words are no date
 * @param text ISO 8601, or the words as they stand
 */
record OperationalDate(@Nullable Temporal when, String text) {

    /** What is longer is no date. */
    private static final int LONGEST = 60;

    private static final Pattern TIME = Pattern.compile("(?<![ T])[ T]++\\d{1,2}:\\d{2}(:\\d{2})?( ?[AP]M)?$");

    private static final List<Function<String, Temporal>> NOTATIONS = List.of(
            it -> LocalDate.parse(it, DateTimeFormatter.ISO_LOCAL_DATE),
            // The format is a US one: month first.
            in("M/d/uuuu", LocalDate::from),
            in("M/uuuu", YearMonth::from),
            in("MMM-uu", YearMonth::from),
            in("uuuu-MM", YearMonth::from),
            in("uuuu", Year::from));

    private static Function<String, Temporal> in(String pattern, TemporalQuery<Temporal> query) {
        var notation = DateTimeFormatter.ofPattern(pattern, Locale.US);
        return words -> notation.parse(words, query);
    }

    static OperationalDate of(String words) {
        if (words.length() > LONGEST || words.chars().noneMatch(Character::isDigit))
            return new OperationalDate(null, words.strip());
        String plain = TIME.matcher(words.strip()).replaceFirst("");
        for (var notation : NOTATIONS)
            try {
                var when = notation.apply(plain);
                return new OperationalDate(when, when.toString());
            } catch (DateTimeException otherNotation) {
                continue;
            }
        return new OperationalDate(null, words.strip());
    }
}
