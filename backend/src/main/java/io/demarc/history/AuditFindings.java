package io.demarc.history;

import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rules find worth a look in the last 90 days; whether it is wrong is for the auditor to say. One statement. */
@Component
class AuditFindings {

    private static final int DAYS = 90;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditFindings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param rule as in the messages {@code history.rule.}
     * @param count up to 1,000
     * @param example the name of the newest, if it has one
     */
    record Finding(String rule, int count, String example) {}

    List<Finding> of90Days() {
        return jdbc.sql("""
                        select rule, count, coalesce(example, '') as example from (
                            select 1 as place, 'open-layers' as rule, count(*) as count, max(name) as example from (
                                select o.name from use_case_overview o
                                where o.tenant_id = :tenant and o.standing like 'APPROVED%' and o.open_cells >= 5
                                    and o.tier in ('HIGH', 'CRITICAL') limit 1000) x
                            union all
                            select 2, 'own-request', count(*), max(name) from (
                                select s.name from seat s
                                where s.tenant_id = :tenant and s.verdict is not null and not s.carried_over
                                    and s.decided_at >= :since and s.decided_by = s.requested_by limit 1000) x
                            union all
                            select 3, 'late', count(*), max(name) from (
                                select s.name from seat s
                                where s.tenant_id = :tenant and s.verdict is not null and not s.carried_over
                                    and s.decided_at >= :since and s.due_on < cast(s.decided_at at time zone 'UTC' as date)
                                limit 1000) x
                            union all
                            select 4, 'import-withdrawn', count(*), null from (
                                select from ledger_entry e
                                where e.tenant_id = :tenant and e.name = 'import-withdrawn' and e.at >= :since limit 1000) x
                            union all
                            select 5, 'reset-link-issued', count(*), null from (
                                select from ledger_entry e
                                where e.tenant_id = :tenant and e.name = 'reset-link-issued' and e.at >= :since limit 1000) x) found
                        where count > 0 order by place
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("since", clock.instant().minus(Duration.ofDays(DAYS)).atOffset(ZoneOffset.UTC))
                .query(Finding.class)
                .list();
    }
}
