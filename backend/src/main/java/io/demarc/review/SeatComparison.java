package io.demarc.review;

import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the seats, which queue and home read alone, with the stages and decisions that they follow from. */
@Component
class SeatComparison {

    /** One statement, which sees both as they are at one moment. */
    private static final String DIFFERENT = """
            with last as (
                select review_id, max(number) as number from review_round where tenant_id = :tenant group by review_id
            ), follows as (
                select g.id, d.review_id, d.number as round, r.subject_kind, r.subject_id, r.basis_id is not null as again,
                    g.position, g.concern, g.role, d.requested_by, d.submitted_at, g.due_on,
                    array(select cast(m as uuid) from jsonb_object_keys(cast(g.excluded as jsonb)) m order by 1) as excluded,
                    c.verdict, c.reason, c.decided_by, c.decided_at, g.standing_decision_id is not null as carried_over,
                    r.ended_at is null and d.number = last.number as present,
                    r.ended_at is null and d.number = last.number and g.opened_at is not null and c.id is null
                        and not exists (select from decision x where x.tenant_id = :tenant and x.round_id = d.id
                                        and x.verdict = 'ASK_FOR_CHANGES') as waiting
                from review_stage g
                join review_round d on d.tenant_id = :tenant and d.id = g.round_id
                join review r on r.tenant_id = :tenant and r.id = d.review_id
                join last on last.review_id = r.id
                left join decision o on o.tenant_id = :tenant and o.stage_id = g.id
                left join decision c on c.tenant_id = :tenant and c.id = coalesce(o.id, g.standing_decision_id)
                where g.tenant_id = :tenant
            )
            select case when s.id is null then 'nobody is shown that stage ' || f.concern || ' of review ' || f.review_id || ' is asked'
                else 'what queues show of stage ' || f.concern || ' of review ' || f.review_id || ' differs from its facts' end
            from follows f left join seat s on s.tenant_id = :tenant and s.id = f.id
            left join use_case u on u.tenant_id = :tenant and f.subject_kind = 'use-case' and u.id = f.subject_id
            where s.id is null and f.present
                or s.id is not null and (s.review_id, s.round, s.position, s.concern, s.role, s.requested_by, s.submitted_at,
                    s.due_on, s.verdict, s.reason, s.decided_by, s.decided_at, s.carried_over, s.present, s.waiting)
                is distinct from (f.review_id, f.round, f.position, f.concern, f.role, f.requested_by, f.submitted_at,
                    f.due_on, f.verdict, f.reason, f.decided_by, f.decided_at, f.carried_over, f.present, f.waiting)
                or s.id is not null and (s.subject_kind, s.subject_id, s.again, array(select m from unnest(s.excluded) m order by 1))
                is distinct from (f.subject_kind, f.subject_id, f.again, f.excluded)
                or s.id is not null and u.id is not null and (s.name, s.business_unit_id, s.owner_id)
                is distinct from (u.name, u.business_unit_id, u.owner_id)
            order by 1
            """;

    private final JdbcClient jdbc;

    SeatComparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What differs in the current organization, a sentence each. */
    @Transactional(readOnly = true)
    public List<String> differences() {
        return jdbc.sql(DIFFERENT)
                .param("tenant", CurrentOrganization.id().value())
                .query(String.class)
                .list();
    }
}
