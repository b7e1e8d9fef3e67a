package io.demarc.impact.ending;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.identity.WorkQuery;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Models that end not before a day, for whoever keeps the vendors: from 180 days before it on they are asked whether the day is
 * known by now. Owners are asked nothing until it is.
 */
@Component
class EndDayWork implements WorkQuery {

    private final BusinessClock clock;

    EndDayWork(BusinessClock clock) {
        this.clock = clock;
    }

    private record Undated(UUID id, UUID modelId, String model, LocalDate comesOn, long useCases) {

        private WorkItems.Item item(LocalDate today) {
            long left = today.until(comesOn, ChronoUnit.DAYS);
            return new WorkItems.Item(
                    "clock",
                    WorkItems.Words.of("impact.end.undated", model),
                    WorkItems.Words.of("impact.end.undated." + (left > 0 ? "later" : "now"), left, useCases),
                    "/models/" + modelId + "/ends?change=" + id,
                    null,
                    "impact.end.undated.see");
        }
    }

    @Override
    public Optional<Rows<?>> waitingFor(Member me) {
        if (!me.may(Capability.EDIT_VENDORS)) return Optional.empty();
        var today = clock.today();
        return Optional.of(new Rows<>(
                """
                select e.id, e.model_id, m.name as model, e.comes_on, count(distinct p.use_case_id) as use_cases
                from announced_end e
                join model m on m.tenant_id = e.tenant_id and m.id = e.model_id
                join leg l on l.tenant_id = e.tenant_id and l.model_id = e.model_id
                join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
                join use_case_overview o on o.tenant_id = p.tenant_id and o.use_case_id = p.use_case_id
                where e.tenant_id = :tenant and e.not_before and e.comes_on <= :end_notice and o.stage <> 'RETIRED' and %s
                group by e.id, e.model_id, m.name, e.comes_on order by e.comes_on, e.id limit :most
                """.formatted(RulingEnd.RULES),
                Map.of("today", today, "end_notice", today.plusDays(Notice.PLAN.days())),
                Undated.class,
                it -> it.item(today)));
    }
}
