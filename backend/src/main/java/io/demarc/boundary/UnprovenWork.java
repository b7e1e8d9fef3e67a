package io.demarc.boundary;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.identity.WorkQuery;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Evidence that has ended, for whoever owns a use case of which it proved something that nothing else proves (vendor event
 * VE01): until another piece does, or it is there no more. Whoever keeps the vendors hears of the piece itself.
 */
@Component
class UnprovenWork implements WorkQuery {

    private final BusinessClock clock;

    UnprovenWork(BusinessClock clock) {
        this.clock = clock;
    }

    /** @param piece the name of the one that ended first, on the last day that is named */
    private record Ended(UUID useCase, String name, String piece, long pieces, long activities, LocalDate lastDay) {

        private WorkItems.Item item() {
            return new WorkItems.Item(
                    "evidence",
                    WorkItems.Words.of("boundary.work.unproven", name),
                    WorkItems.Words.of("boundary.work.unproven.why", piece, pieces, activities),
                    "/use-cases/" + useCase + "/boundary",
                    lastDay,
                    "boundary.work.see");
        }
    }

    @Override
    public Optional<Rows<?>> waitingFor(Member me) {
        // Whoever can register nothing owns nothing.
        if (!me.may(Capability.REGISTER_USE_CASES)) return Optional.empty();
        return Optional.of(new Rows<>("""
                with proven as (
                    select o.use_case_id, o.name, p.evidence_id, p.item, e.name as piece, e.ends_on, e.current, e.accepted
                    from use_case_overview o
                    cross join lateral (
                        select u.evidence_id, u.item from evidence_proof u
                        where u.tenant_id = o.tenant_id and u.use_case_id = o.use_case_id and u.accepted
                        union
                        select f.evidence_id, f.item from deployment_plan d
                        join leg l on l.tenant_id = d.tenant_id and l.plan_id = d.id
                        join evidence_proof f on f.tenant_id = l.tenant_id
                            and f.offering_id in (l.offering_id, l.hosting_offering_id) and f.accepted
                        where d.tenant_id = o.tenant_id and d.use_case_id = o.use_case_id) p
                    join evidence e on e.tenant_id = o.tenant_id and e.id = p.evidence_id
                    where o.tenant_id = :tenant and o.owner_id = :me and o.stage <> 'RETIRED' and p.item like 'L%'
                      and e.current and e.accepted)
                select p.use_case_id as use_case, p.name, (array_agg(p.piece order by p.ends_on, p.evidence_id))[1] as piece,
                       count(distinct p.evidence_id) as pieces, count(distinct p.item) as activities, min(p.ends_on) as last_day
                from proven p
                where p.ends_on < :today and not exists (
                    select from proven q where q.use_case_id = p.use_case_id and q.item = p.item and q.ends_on >= :today)
                group by p.use_case_id, p.name
                order by last_day, p.use_case_id limit :most
                """, Map.of("today", clock.today()), Ended.class, Ended::item));
    }
}
