package io.demarc.portfolio;

import io.demarc.identity.Visible;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What leadership comes for: how units stand, what is new in them, and what cannot wait. Three statements. */
@Component
class LeaderFigures {

    private static final int DAYS = 30;
    private static final int MOST = 4;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BusinessClock days;

    LeaderFigures(JdbcClient jdbc, Clock clock, BusinessClock days) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.days = days;
    }

    /**
     * A business unit by itself.
     *
     * @param live without approval
     * @param high of tier High or above, prohibited ones included
     * @param open layers that nobody proves, over all use cases that are not retired
     * @param fresh registered within the last 30 days
     * @param overdue decisions that should have been made
     */
    record Unit(
            UUID id,
            String name,
            int cases,
            int approved,
            int inReview,
            int live,
            int high,
            int open,
            int fresh,
            int overdue) {}

    /**
     * What needs leadership.
     *
     * @param kind {@code live} without approval, {@code board} waits for the executive, {@code ends} within 30 days
     */
    record Need(
            String kind,
            UUID id,
            String name,
            String unit,
            @Nullable String tier,
            @Nullable LocalDate day) {}

    List<Unit> units(Visible visible) {
        return jdbc.sql("""
                        select u.id, u.name,
                            coalesce(sum(c.count) filter (where c.layer is null), 0) as cases,
                            coalesce(sum(c.count) filter (where c.standing like 'APPROVED%%'), 0) as approved,
                            coalesce(sum(c.count) filter (where c.standing = 'IN_REVIEW'), 0) as in_review,
                            coalesce(sum(c.count) filter (where c.stage = 'LIVE' and c.standing not like 'APPROVED%%'), 0) as live,
                            coalesce(sum(c.count) filter (where c.tier in ('HIGH', 'CRITICAL', 'PROHIBITED')), 0) as high,
                            coalesce(sum(c.count) filter (where c.answer in ('U', 'S', 'P')), 0) as open,
                            (select count(*) from use_case n where n.tenant_id = :tenant and n.business_unit_id = u.id
                                and n.registered_at >= :since) as fresh,
                            (select count(*) from seat s where s.tenant_id = :tenant and s.business_unit_id = u.id
                                and s.waiting and s.due_on < :today) as overdue
                        from use_case_count c
                        join business_unit u on u.tenant_id = c.tenant_id and u.id = c.business_unit_id
                        where c.tenant_id = :tenant and %s
                        group by u.id, u.name
                        having sum(c.count) filter (where c.layer is null) > 0
                        order by overdue desc, high desc, open desc, u.name
                        """.formatted(Visible.inUnits("c")))
                .param("tenant", CurrentOrganization.id().value())
                .param("since", clock.instant().minus(Duration.ofDays(DAYS)).atOffset(ZoneOffset.UTC))
                .param("today", days.today())
                .params(visible.parameters())
                .query(Unit.class)
                .list();
    }

    List<Need> needs(Visible visible) {
        return jdbc.sql("""
                        (select 'board' as kind, s.review_id as id, s.name, u.name as unit, s.tier, s.due_on as day
                        from seat s join business_unit u on u.tenant_id = s.tenant_id and u.id = s.business_unit_id
                        where s.tenant_id = :tenant and s.waiting and s.role = 'EXECUTIVE' and %1$s
                        order by s.due_on, s.id limit :most)
                        union all
                        (select 'live', o.use_case_id, o.name, u.name, o.tier, null
                        from use_case_overview o join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                        where o.tenant_id = :tenant and o.stage = 'LIVE' and o.standing not like 'APPROVED%%' and %2$s
                        order by case o.tier when 'PROHIBITED' then 0 when 'CRITICAL' then 1 when 'HIGH' then 2 when 'MODERATE' then 4
                            when 'LOW' then 5 else 3 end, o.edited_at desc, o.use_case_id limit :most)
                        union all
                        (select 'ends', o.use_case_id, o.name, u.name, o.tier, a.valid_until
                        from approval a
                        join use_case_overview o on o.tenant_id = a.tenant_id and o.use_case_id = a.subject_id
                            and o.standing like 'APPROVED%%' and o.stage <> 'RETIRED'
                        join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                        where a.tenant_id = :tenant and a.expired_at is null and a.lapsed_at is null
                            and a.valid_until between :today and :end and %2$s
                        order by a.valid_until, a.id limit :most)
                        """.formatted(Visible.in("s"), Visible.in("o")))
                .param("tenant", CurrentOrganization.id().value())
                .param("today", days.today())
                .param("end", days.today().plusDays(DAYS))
                .param("most", MOST)
                .params(visible.parameters())
                .query(Need.class)
                .list();
    }
}
