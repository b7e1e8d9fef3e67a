package io.demarc.inventory.colleague;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.tenancy.CurrentOrganization;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions that colleagues ask of a member, and their own that came back in the last two weeks. */
@Component
class QuestionWork implements WorkItems {

    private final JdbcClient jdbc;

    QuestionWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            UUID id,
            UUID useCase,
            String who,
            String name,
            @Nullable String outcome,
            OffsetDateTime at) {

        private Item item(Member me) {
            var why = Words.of("colleague.work.why", name, WorkItems.day(at, me));
            return outcome == null
                    ? new Item(
                            "person",
                            Words.of("colleague.work.asked", who),
                            why,
                            "/questions/" + id,
                            null,
                            "colleague.work.answer")
                    : new Item(
                            "person-off",
                            Words.of("colleague.work." + outcome, who),
                            why,
                            "/use-cases/" + useCase + "/intake/check-answers",
                            null,
                            "use-cases.work.check");
        }
    }

    @Override
    public List<Item> waitingFor(Member me) {
        return jdbc
                .sql("""
                        select q.id, q.use_case_id as use_case, m.name as who, o.name, q.outcome, q.at from (
                            select tenant_id, id, use_case_id, asked_by as other, outcome, asked_at as at
                            from colleague_question
                            where tenant_id = :tenant and asked_of = :me and outcome is null
                            union all
                            select tenant_id, id, use_case_id, asked_of, outcome, ended_at from colleague_question q
                            where tenant_id = :tenant and asked_by = :me and outcome in ('NOT_KNOWN', 'NOT_ME', 'LEFT', 'NOTED')
                              and ended_at > now() - interval '14 days'
                              and not exists (select from colleague_question l where l.tenant_id = q.tenant_id
                                  and l.use_case_id = q.use_case_id and l.part_id is not distinct from q.part_id
                                  and l.question = q.question and l.asked_at > q.asked_at)
                        ) q
                        join named_member m on m.tenant_id = q.tenant_id and m.id = q.other
                        join use_case_overview o on o.tenant_id = q.tenant_id and o.use_case_id = q.use_case_id
                        where o.stage <> 'RETIRED'
                        order by q.outcome is not null, q.at, q.id limit :most
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("me", me.id().value())
                .param("most", READ)
                .query(Row.class)
                .list()
                .stream()
                .map(row -> row.item(me))
                .toList();
    }
}
