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
 * Models that end where use cases run, for whoever owns these: from 180 days before, or from when a successor is proposed on,
 * until it is planned what is done about it, and again once the day of the plan has passed and it still runs on that model.
 * While nobody owns a use case, for whoever keeps the vendors.
 */
@Component
class EndWork implements WorkQuery {

    private final BusinessClock clock;

    EndWork(BusinessClock clock) {
        this.clock = clock;
    }

    /** @param missedOn by when it should have been done; null where nothing was planned */
    private record Ending(
            UUID useCase,
            String name,
            String model,
            LocalDate comesOn,
            @Nullable String successor,
            String letter,
            @Nullable LocalDate missedOn) {

        private WorkItems.Item item(LocalDate today) {
            long left = today.until(comesOn, ChronoUnit.DAYS);
            return new WorkItems.Item(
                    "clock",
                    WorkItems.Words.of("impact.end.work", model, name),
                    why(left, today),
                    left < 0
                            ? "/use-cases/" + useCase + "/deployment"
                            : "/use-cases/" + useCase + "/end-plan?place=" + letter,
                    comesOn,
                    left < 0 ? "impact.end.work.see" : "impact.end.work.plan");
        }

        private WorkItems.Words why(long left, LocalDate today) {
            if (missedOn != null && left >= 0)
                return WorkItems.Words.of("impact.end.work.missed", missedOn.until(today, ChronoUnit.DAYS), left);
            var notice = left > Notice.PLAN.days() ? "asked" : Notice.at(left).toString();
            return WorkItems.Words.of("impact.end.work." + notice, Math.abs(left), proposed());
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
                select o.use_case_id as use_case, o.name, m.name as model, e.comes_on,
                       coalesce(s.name, e.successor) as successor, min(l.letter) as letter, max(k.done_on) as missed_on
                from announced_end e
                join model m on m.tenant_id = e.tenant_id and m.id = e.model_id
                join leg l on l.tenant_id = e.tenant_id and l.model_id = e.model_id
                join deployment_plan p on p.tenant_id = l.tenant_id and p.id = l.plan_id
                join use_case_overview o on o.tenant_id = p.tenant_id and o.use_case_id = p.use_case_id
                left join model s on s.tenant_id = e.tenant_id and s.id = e.successor_id
                %s where e.tenant_id = :tenant and not e.not_before and (e.comes_on <= :end_notice or %s)
                  and o.stage <> 'RETIRED' and (o.owner_id = :me or :keeps_vendors and o.owner_id is null)
                  and not %s and %s
                group by o.use_case_id, o.name, m.name, e.id, e.comes_on, coalesce(s.name, e.successor)
                order by e.comes_on, o.use_case_id limit :most
                """.formatted(HeldPlan.JOIN, HeldPlan.PROPOSED, HeldPlan.HOLDS, RulingEnd.RULES),
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
