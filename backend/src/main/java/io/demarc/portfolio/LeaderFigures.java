package io.demarc.portfolio;

import io.demarc.identity.Visible;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What leadership comes for: how units stand, against some weeks before, and what cannot wait. Two statements. */
@Component
class LeaderFigures {

    private static final int DAYS = 30;

    /** What lies less far back says too little to be compared with, unless there is nothing else. */
    static final int BACK = 14;

    private static final int MOST = 4;
    private static final RecordMapper<Alone> ALONE = new RecordMapper<>(Alone.class);

    private final JdbcClient jdbc;
    private final BusinessClock days;

    LeaderFigures(JdbcClient jdbc, BusinessClock days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /**
     * A business unit by itself, now and on the day that it is compared with.
     *
     * @param inReview in which somebody has to decide, be it about what is approved or prohibited until then
     * @param live without approval
     * @param high of tier High or above, prohibited ones included
     * @param open layers that nobody proves, over all use cases that are not retired
     * @param overdue reviews in which a decision should have been made
     * @param since the day that {@code casesBefore}, {@code highBefore} and {@code openBefore} are of: the last one kept that
     *     lies two weeks back or more; the first of all where none does, null where none is kept
     */
    record Alone(
            UUID unit,
            int cases,
            int approved,
            int inReview,
            int live,
            int high,
            int open,
            int overdue,
            int casesBefore,
            int highBefore,
            int openBefore,
            @Nullable LocalDate since) {}

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
            @Nullable LocalDate day,
            @Nullable String standing) {}

    List<Alone> units(Visible visible) {
        return jdbc.sql("""
                        with base as (
                            select coalesce(max(f.day) filter (where f.day <= :back), min(f.day)) as day
                            from unit_figure f where f.tenant_id = :tenant and f.day < :today)
                        select unit, sum(cases) as cases, sum(approved) as approved, sum(in_review) as in_review, sum(live) as live,
                            sum(high) as high, sum(open) as open, sum(overdue) as overdue, sum(cases_before) as cases_before,
                            sum(high_before) as high_before, sum(open_before) as open_before, (select day from base) as since
                        from (
                            select c.business_unit_id as unit,
                                coalesce(sum(c.count) filter (where c.layer is null), 0) as cases,
                                coalesce(sum(c.count) filter (where c.standing like 'APPROVED%%'), 0) as approved,
                                0 as in_review,
                                coalesce(sum(c.count) filter (where c.stage = 'LIVE' and c.standing not like 'APPROVED%%'), 0) as live,
                                coalesce(sum(c.count) filter (where c.tier in ('HIGH', 'CRITICAL', 'PROHIBITED')), 0) as high,
                                coalesce(sum(c.count) filter (where c.answer in ('U', 'S', 'P')), 0) as open,
                                0 as overdue, 0 as cases_before, 0 as high_before, 0 as open_before
                            from use_case_count c where c.tenant_id = :tenant and %s group by c.business_unit_id
                            union all
                            select s.business_unit_id, 0, 0, count(*), 0, 0, 0, count(*) filter (where s.due_on < :today), 0, 0, 0
                            from seat s where s.tenant_id = :tenant and s.waiting and s.first_waiting and %s
                            group by s.business_unit_id
                            union all
                            select f.business_unit_id, 0, 0, 0, 0, 0, 0, 0, f.use_cases, f.high, f.open_layers from unit_figure f
                            where f.tenant_id = :tenant and f.day = (select day from base) and %s) figures
                        group by unit
                        """.formatted(Visible.inUnits("c"), Visible.inUnits("s"), Visible.inUnits("f")))
                .param("tenant", CurrentOrganization.id().value())
                .param("today", days.today())
                .param("back", days.today().minusDays(BACK))
                .params(visible.parameters())
                .query(ALONE)
                .list();
    }

    List<Need> needs(Visible visible) {
        return jdbc.sql("""
                        (select 'board' as kind, s.review_id as id, s.name, u.name as unit, s.tier, s.due_on as day, null as standing
                        from seat s join business_unit u on u.tenant_id = s.tenant_id and u.id = s.business_unit_id
                        where s.tenant_id = :tenant and s.waiting and s.role = 'EXECUTIVE' and %1$s
                        order by s.due_on, s.id limit :most)
                        union all
                        (select 'live', o.use_case_id, o.name, u.name, o.tier, null, o.standing
                        from use_case_overview o join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                        where o.tenant_id = :tenant and o.stage = 'LIVE'
                            and o.standing not in ('APPROVED', 'APPROVED_WITH_CONDITIONS') and %2$s
                        order by case o.tier when 'PROHIBITED' then 0 when 'CRITICAL' then 1 when 'HIGH' then 2 when 'MODERATE' then 4
                            when 'LOW' then 5 else 3 end, o.sort_name, o.use_case_id limit :most)
                        union all
                        (select 'ends', o.use_case_id, o.name, u.name, o.tier, a.valid_until, null
                        from approval a
                        join use_case_overview o on o.tenant_id = a.tenant_id and o.use_case_id = a.subject_id
                            and o.valid_until = a.valid_until and o.standing like 'APPROVED%%' and o.stage <> 'RETIRED'
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
