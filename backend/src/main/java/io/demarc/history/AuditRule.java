package io.demarc.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is worth a look: each rule finds things by name, with who did what it is about, when, and where it can be seen. */
enum AuditRule {
    OPEN_LAYERS("""
            select o.name, '/use-cases/' || o.use_case_id as path, m.name as who, s.decided_at as at
            from use_case_overview o
            join lateral (select decided_by, decided_at from seat
                          where tenant_id = o.tenant_id and subject_kind = 'use-case' and subject_id = o.use_case_id
                            and verdict = 'APPROVE' and not carried_over and decided_at >= :since
                          order by decided_at desc, id desc limit 1) s on true
            join named_member m on m.tenant_id = o.tenant_id and m.id = s.decided_by
            where o.tenant_id = :tenant and o.standing like 'APPROVED%' and o.open_cells >= 5
              and o.tier in ('HIGH', 'CRITICAL')"""),
    OWN_REQUEST("""
            select s.name, '/reviews/' || s.review_id as path, m.name as who, s.decided_at as at
            from seat s join named_member m on m.tenant_id = s.tenant_id and m.id = s.decided_by
            where s.tenant_id = :tenant and s.verdict is not null and not s.carried_over
              and s.decided_at >= :since and s.decided_by = s.requested_by"""),
    LATE("""
            select s.name, '/reviews/' || s.review_id as path, m.name as who, s.decided_at as at
            from seat s join named_member m on m.tenant_id = s.tenant_id and m.id = s.decided_by
            where s.tenant_id = :tenant and s.verdict is not null and not s.carried_over
              and s.decided_at >= :since and s.due_on < cast(s.decided_at at time zone 'UTC' as date)"""),
    IMPORT_WITHDRAWN("""
            select coalesce((select c.after from change c where c.tenant_id = e.tenant_id and c.entity_id = e.subject_id
                             and c.field = 'fileName' and c.after is not null limit 1), '') as name,
                   '/ledger/' || e.id as path, m.name as who, e.at
            from ledger_entry e left join named_member m on m.tenant_id = e.tenant_id and m.id = e.actor_id
            where e.tenant_id = :tenant and e.name = 'import-withdrawn' and e.at >= :since"""),
    RESET_LINK_ISSUED("""
            select coalesce(s.name, '') as name, '/ledger/' || e.id as path, m.name as who, e.at
            from ledger_entry e left join named_member m on m.tenant_id = e.tenant_id and m.id = e.actor_id
            left join named_member s on s.tenant_id = e.tenant_id and s.id = e.subject_id
            where e.tenant_id = :tenant and e.name = 'reset-link-issued' and e.at >= :since""");

    private final String sql;

    AuditRule(String sql) {
        this.sql = sql;
    }

    /** Over {@code :tenant} and {@code :since}. */
    String sql() {
        return sql;
    }

    /** As addresses and messages have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<AuditRule> of(@Nullable String key) {
        return Arrays.stream(values()).filter(rule -> rule.key().equals(key)).findFirst();
    }
}
