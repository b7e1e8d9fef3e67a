package io.demarc.vendors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed in forms of the directory, kept as it was typed until it is right. */
public final class Typed {

    private Typed() {}

    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Whether it is no day like 2027-03-31; nothing is none that cannot be read. */
    public static boolean isNoDay(@Nullable String text) {
        return orNull(text) != null && day(text).isEmpty();
    }

    public static Optional<LocalDate> day(@Nullable String text) {
        var typed = orNull(text);
        if (typed == null || !typed.matches("[1-9]\\d{3}-\\d\\d-\\d\\d")) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** From 0, with up to 12 digits before and 6 behind the point; thousands may be set apart by spaces. */
    public static Optional<BigDecimal> amount(@Nullable String text) {
        var typed = orEmpty(orNull(text)).replaceAll("[\\h']", "");
        return typed.matches("\\d{1,12}(?:[.,]\\d{1,6})?")
                ? Optional.of(new BigDecimal(typed.replace(',', '.')))
                : Optional.empty();
    }

    /** From 1 to 2,000,000,000; thousands may be set apart. */
    public static Optional<Integer> count(@Nullable String text) {
        var typed = orEmpty(orNull(text)).replaceAll("[\\h',.]", "");
        return typed.matches("[1-9]\\d{0,9}") && Long.parseLong(typed) <= 2_000_000_000
                ? Optional.of(Integer.valueOf(typed))
                : Optional.empty();
    }
}
