package io.demarc.deployment;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.identity.WorkQuery;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What waits for intake: places that fit none of the answers, the oldest first. */
@Component
class UndeterminedWork implements WorkQuery {

    private record Row(UUID id, String name, String unit, String letter, OffsetDateTime at) {

        private WorkItems.Item item(Member me) {
            return new WorkItems.Item(
                    "pencil",
                    WorkItems.Words.of("deployment.work.undetermined", name),
                    WorkItems.Words.of("deployment.work.undetermined.why", unit, WorkItems.day(at, me)),
                    "/use-cases/" + id + "/intake/where-it-runs?place=" + letter,
                    null,
                    "next.undetermined.say");
        }
    }

    /** The question and its answer stand in the statement as they do in its index. */
    @Override
    public Optional<Rows<?>> waitingFor(Member me) {
        var intake = me.grants().get(UndeterminedSteps.INTAKE);
        if (intake == null) return Optional.empty();
        return Optional.of(new Rows<>(
                """
                select o.use_case_id as id, o.name, u.name as unit, min(l.letter) as letter, min(a.answered_at) as at
                from leg l
                join answer a on a.tenant_id = l.tenant_id and a.leg_id = l.id
                    and a.question = '%s' and a.value = '%s'
                join use_case_overview o on o.tenant_id = a.tenant_id and o.use_case_id = a.subject_id
                join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
                where l.tenant_id = :tenant and l.mode is null and o.stage <> 'RETIRED'
                  and (:everywhere or o.business_unit_id = any(:units))
                group by o.use_case_id, o.name, u.name
                order by at, o.use_case_id limit :most
                """.formatted(Path.WHO_RUNS, Path.OTHER),
                Map.of(
                        "everywhere",
                        intake.reach().everything(),
                        "units",
                        intake.reach().units().toArray(UUID[]::new)),
                Row.class,
                row -> row.item(me)));
    }
}
