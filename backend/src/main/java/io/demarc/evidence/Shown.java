package io.demarc.evidence;

import io.demarc.listing.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which pieces a list shows: those that count or may come to, all of them or some; or those that are over. */
enum Shown {
    ALL("t.current"),
    ENDED("t.current and t.accepted and t.ends_on < :today"),
    SOON("t.current and t.accepted and t.ends_on between :today and :in30"),
    QUARTER("t.current and t.accepted and t.ends_on between :today and :in90"),
    UNREVIEWED("t.accepted is null and t.withdrawn_at is null"),
    NOTHING("t.current and t.proven = 0"),
    VENDORS("t.current and t.vendor_id is not null"),
    OURS("t.current and t.vendor_id is null"),
    OVER("not t.current");

    /** Those that a list offers beside all. */
    static final List<Shown> CHIPS = List.of(ALL, ENDED, SOON, QUARTER, UNREVIEWED, NOTHING, VENDORS, OURS, OVER);

    private final String sql;

    Shown(String sql) {
        this.sql = sql;
    }

    /** As the address has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String sql() {
        return sql;
    }

    Scope scope(LocalDate today) {
        return new Scope(sql, parameters(today));
    }

    static Map<String, Object> parameters(LocalDate today) {
        return Map.of("today", today, "in30", today.plusDays(30), "in90", today.plusDays(90));
    }

    static Shown of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElse(ALL);
    }
}
