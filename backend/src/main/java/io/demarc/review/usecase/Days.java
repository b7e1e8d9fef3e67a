package io.demarc.review.usecase;

import io.demarc.identity.Member;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as sentences say them. */
final class Days {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Days() {}

    static String of(@Nullable Instant at, Member me) {
        return at == null ? "" : LONG.withZone(me.zone()).format(at);
    }

    static String of(LocalDate day) {
        return LONG.format(day);
    }
}
