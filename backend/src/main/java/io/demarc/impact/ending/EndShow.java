package io.demarc.impact.ending;

import io.demarc.identity.Member;
import io.demarc.listing.Scope;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What of the calendar of ends asks for something. */
enum EndShow {
    /** A day is known. */
    ANNOUNCED("not t.not_before"),
    IN_60_DAYS("not t.not_before and t.comes_on between :today and :soon"),
    /** A use case runs on it that nobody has said anything about. */
    NO_PLAN("""
            not t.not_before and t.id in (select e.id %s and not %s)
            """.formatted(EndUses.COUNTS, HeldPlan.HOLDS)),
    NO_SUCCESSOR("t.successor_id is null and t.successor is null");

    private final String sql;

    EndShow(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    Scope scope(LocalDate today, Member me) {
        return new Scope(sql, parameters(today, me));
    }

    static Map<String, Object> parameters(LocalDate today, Member me) {
        var parameters = new HashMap<String, Object>(me.visible().parameters());
        parameters.put("today", today);
        parameters.put("soon", today.plusDays(Notice.TEST.days()));
        return parameters;
    }
}
