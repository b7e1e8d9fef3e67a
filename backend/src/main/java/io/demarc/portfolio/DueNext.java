package io.demarc.portfolio;

import io.demarc.identity.Visible;
import io.demarc.identity.Within;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is due first, and what is overdue: decisions that reviews wait for, and approvals that end within 90 days. */
@Component
class DueNext {

    private static final int DAYS = 90;
    private static final int MOST = 6;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    DueNext(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param kind {@code review} with the id of a review, or {@code ends} with that of a use case
     * @param tier {@code HELD} where Legal has to look first
     */
    record Row(
            String kind,
            UUID id,
            String name,
            String unit,
            @Nullable String tier,
            LocalDate day) {}

    /** @param today what days are far from */
    record Due(List<Row> rows, LocalDate today) {}

    Due of(Visible visible, Within within) {
        var today = clock.today();
        return new Due(
                jdbc.sql("""
                        (select 'review' as kind, s.review_id as id, s.name, u.name as unit, coalesce(s.tier, 'HELD') as tier,
                            s.due_on as day
                        from (select s.* from seat s
                              where s.tenant_id = :tenant and s.waiting and s.first_waiting and %s and %s
                              order by s.due_on, s.id limit :most) s
                        join business_unit u on u.tenant_id = s.tenant_id and u.id = s.business_unit_id)
                        union all
                        (select 'ends', o.use_case_id, o.name, u.name, o.tier, a.valid_until
                        from approval a
                        join use_case_overview o on o.tenant_id = a.tenant_id and o.use_case_id = a.subject_id
                            and o.valid_until = a.valid_until and o.standing like 'APPROVED%%' and o.stage <> 'RETIRED'
                        join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                        where a.tenant_id = :tenant and a.expired_at is null and a.lapsed_at is null
                            and a.valid_until between :today and :end and %s and %s
                        order by a.valid_until, a.id limit :most)
                        order by day, name, id limit :most
                        """.formatted(
                                        Visible.in("s"),
                                        within.among("s.business_unit_id").sql(),
                                        Visible.in("o"),
                                        within.among("o.business_unit_id").sql()))
                        .param("tenant", CurrentOrganization.id().value())
                        .param("today", today)
                        .param("end", today.plusDays(DAYS))
                        .param("most", MOST)
                        .params(visible.parameters())
                        .params(within.scope("").parameters())
                        .query(Row.class)
                        .list(),
                today);
    }
}
