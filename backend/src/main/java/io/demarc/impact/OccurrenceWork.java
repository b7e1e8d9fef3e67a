package io.demarc.impact;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.identity.WorkQuery;
import io.demarc.kernel.Capability;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What owners are to see to after an event; while nobody owns the use case, whoever keeps the vendors. */
@Component
class OccurrenceWork implements WorkQuery {

    private record Waiting(UUID id, UUID useCase, String name, Occasion occasion, String useCaseName, LocalDate dueOn) {

        private WorkItems.Item item() {
            return new WorkItems.Item(
                    "alert",
                    WorkItems.Words.of("impact.work", name),
                    WorkItems.Words.of(
                            "impact.work.why", WorkItems.Words.of("impact.occasion." + occasion), useCaseName),
                    "/events/" + id + "/completion?useCase=" + useCase,
                    dueOn,
                    "impact.work.see");
        }
    }

    @Override
    public Optional<Rows<?>> waitingFor(Member me) {
        // Whoever can register nothing owns nothing.
        if (!me.may(Capability.EDIT_VENDORS) && !me.may(Capability.REGISTER_USE_CASES)) return Optional.empty();
        return Optional.of(new Rows<>(
                """
                select e.id, t.use_case_id as use_case, e.name, e.occasion, o.name as use_case_name, e.due_on
                from use_case_overview o
                join touched_use_case t on t.tenant_id = o.tenant_id and t.use_case_id = o.use_case_id
                join occurrence e on e.tenant_id = t.tenant_id and e.id = t.occurrence_id
                where o.tenant_id = :tenant and (o.owner_id = :me or :keeps_vendors and o.owner_id is null)
                  and o.stage <> 'RETIRED' and not t.lifted and t.done_at is null and t.reaction = 'TELL'
                order by e.due_on, e.id, t.id limit :most
                """, Map.of("keeps_vendors", me.may(Capability.EDIT_VENDORS)), Waiting.class, Waiting::item));
    }
}
