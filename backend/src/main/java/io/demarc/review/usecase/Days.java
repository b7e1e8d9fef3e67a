package io.demarc.review.usecase;

import io.demarc.identity.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as sentences say them. */
final class Days {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Days() {}

    /** Without a year: it was lately. */
    static String of(@Nullable Instant at, Member me) {
        return at == null ? "" : SHORT.withZone(me.zone()).format(at);
    }

    static String of(LocalDate day) {
        return LONG.format(day);
    }
}
