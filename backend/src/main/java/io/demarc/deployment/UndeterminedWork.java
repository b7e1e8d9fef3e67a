package io.demarc.deployment;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.inventory.UseCaseId;
import io.demarc.tenancy.CurrentOrganization;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for intake: places that fit none of the answers, the oldest first. */
@Component
class UndeterminedWork implements WorkItems {

    private final JdbcClient jdbc;

    UndeterminedWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UseCaseId id, String name, String unit, String letter, OffsetDateTime at) {

        private Item item(Member me) {
            return new Item(
                    "pencil",
                    Words.of("deployment.work.undetermined", name),
                    Words.of("deployment.work.undetermined.why", unit, WorkItems.day(at, me)),
                    "/use-cases/" + id + "/intake/where-it-runs?place=" + letter,
                    null,
                    "next.undetermined.say");
        }
    }

    /** The question and its answer stand in the statement as they do in its index. */
    @Override
    public List<Item> waitingFor(Member me) {
        var intake = me.grants().get(UndeterminedSteps.INTAKE);
        if (intake == null) return List.of();
        return jdbc
                .sql("""
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
                        """.formatted(Path.WHO_RUNS, Path.OTHER))
                .param("tenant", CurrentOrganization.id().value())
                .param("most", READ)
                .param("everywhere", intake.reach().everything())
                .param("units", intake.reach().units().toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.item(me))
                .toList();
    }
}
