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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Models that end where use cases run, for whoever owns these: from 180 days before, until it runs on something else. While
 * nobody owns a use case, for whoever keeps the vendors.
 */
@Component
class EndWork implements WorkQuery {

    private final BusinessClock clock;

    EndWork(BusinessClock clock) {
        this.clock = clock;
    }

    private record Ending(
            UUID useCase,
            String name,
            String model,
            LocalDate comesOn,
            @Nullable String successor) {

        private WorkItems.Item item(LocalDate today) {
            long left = today.until(comesOn, ChronoUnit.DAYS);
            return new WorkItems.Item(
                    "clock",
                    WorkItems.Words.of("impact.end.work", model, name),
                    WorkItems.Words.of("impact.end.work." + Notice.at(left), Math.abs(left), proposed()),
                    "/use-cases/" + useCase + "/deployment",
                    comesOn,
                    "impact.end.work.see");
        }

        private WorkItems.Words proposed() {
            return successor == null
                    ? WorkItems.Words.of("impact.end.work.none")
                    : WorkItems.Words.of("impact.end.work.proposed", successor);
        }
    }

    @Override
    public Optional<Rows<?>> waitingFor(Member me) {
        // Whoever can register nothing owns nothing.
        if (!me.may(Capability.EDIT_VENDORS) && !me.may(Capability.REGISTER_USE_CASES)) return Optional.empty();
        var today = clock.today();
        return Optional.of(new Rows<>(
                """
                select distinct o.use_case_id as use_case, o.name, m.name as model, e.comes_on,
                                coalesce(s.name, e.successor) as successor
                from announced_end e
                join model m on m.tenant_id = e.tenant_id and m.id = e.model_id
                join leg l on l.tenant_id = e.tenant_id and l.model_id = e.model_id
                join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
                join use_case_overview o on o.tenant_id = p.tenant_id and o.use_case_id = p.use_case_id
                left join model s on s.tenant_id = e.tenant_id and s.id = e.successor_id
                where e.tenant_id = :tenant and e.comes_on <= :end_notice and o.stage <> 'RETIRED'
                  and (o.owner_id = :me or :keeps_vendors and o.owner_id is null) and %s
                order by e.comes_on, o.use_case_id limit :most
                """.formatted(RulingEnd.RULES),
                Map.of(
                        "today",
                        today,
                        "end_notice",
                        today.plusDays(Notice.PLAN.days()),
                        "keeps_vendors",
                        me.may(Capability.EDIT_VENDORS)),
                Ending.class,
                it -> it.item(today)));
    }
}
