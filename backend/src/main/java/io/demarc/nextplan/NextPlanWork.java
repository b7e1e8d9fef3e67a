package io.demarc.nextplan;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.identity.WorkQuery;
import io.demarc.tenancy.BusinessClock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What owners have to do about their next plans: what was asked for, and what has to be sent again. */
@Component
class NextPlanWork implements WorkQuery {

    private final BusinessClock clock;

    NextPlanWork(BusinessClock clock) {
        this.clock = clock;
    }

    private record Row(UUID id, String name, String unit, String waits) {

        private WorkItems.Item item() {
            return new WorkItems.Item(
                    "pencil",
                    WorkItems.Words.of("next-plan.work." + waits, name),
                    WorkItems.Words.of("next-plan.work.why", unit),
                    "/use-cases/" + id + "/next-plan",
                    null,
                    "next-plan.see");
        }
    }

    @Override
    public Optional<Rows<?>> waitingFor(Member me) {
        return Optional.of(new Rows<>("""
                select o.use_case_id as id, o.name, u.name as unit,
                       case when r.ended_how = 'REJECTED' then 'AFTER_REJECTION'
                            when r.ended_how is null then 'FOR_CHANGES' else 'TO_BE_SENT_AGAIN' end as waits
                from use_case_overview o
                join next_plan p on p.tenant_id = o.tenant_id and p.use_case_id = o.use_case_id and p.ended_at is null
                join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                join lateral (select id, ended_how from review
                              where tenant_id = p.tenant_id and subject_kind = 'next-plan' and subject_id = p.id
                              order by opened_at desc, id desc limit 1) r on true
                left join lateral (select stale_since, valid_until from approval
                                   where tenant_id = p.tenant_id and subject_kind = 'next-plan' and subject_id = p.id
                                   order by granted_at desc, id desc limit 1) a on true
                where o.tenant_id = :tenant and o.owner_id = :me and o.stage <> 'RETIRED'
                  and (r.ended_how in ('REJECTED', 'OVERTAKEN')
                       or r.ended_how = 'APPROVED' and (a.stale_since is not null or a.valid_until < :today)
                       or r.ended_how is null and exists (select from seat s where s.tenant_id = p.tenant_id and s.review_id = r.id
                                                          and s.present and s.verdict = 'ASK_FOR_CHANGES'))
                order by p.begun_at, p.id limit :most
                """, Map.of("today", clock.today()), Row.class, Row::item));
    }
}
