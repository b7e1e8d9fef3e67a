package io.demarc.review;

import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.WorkItems;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions that wait for a member, and changes that were asked of them. */
@Component
class ReviewWork implements WorkItems {

    private static final int MOST = 20;

    private final Queue queue;
    private final Members members;
    private final JdbcClient jdbc;

    ReviewWork(Queue queue, Members members, JdbcClient jdbc) {
        this.queue = queue;
        this.members = members;
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> waitingFor(MemberId id) {
        return Stream.concat(asked(id).stream(), members.find(id).stream().flatMap(this::decisions))
                .limit(MOST)
                .toList();
    }

    private Stream<Item> decisions(Member me) {
        return queue.waiting(Queue.Scope.MINE, null, me, MOST).stream()
                .map(row -> new Item(
                        "review", "review.work.decide", row.name(), "/reviews/" + row.review(), endOf(row.due())));
    }

    private List<Item> asked(MemberId me) {
        return jdbc.sql("""
                        select r.id, o.name from review r
                        join review_round d on d.tenant_id = r.tenant_id and d.review_id = r.id
                        join use_case_overview o on o.tenant_id = r.tenant_id and o.use_case_id = r.subject_id
                        where r.tenant_id = ? and r.ended_at is null and d.requested_by = ?
                          and d.number = (select max(l.number) from review_round l where l.tenant_id = d.tenant_id and l.review_id = r.id)
                          and exists (select from decision c where c.tenant_id = d.tenant_id and c.round_id = d.id
                                      and c.verdict = 'ASK_FOR_CHANGES')
                        order by d.submitted_at limit 20
                        """)
                .params(CurrentOrganization.id().value(), me.value())
                .query((row, number) -> new Item(
                        "changes",
                        "review.work.answer",
                        row.getString("name"),
                        "/reviews/" + row.getObject("id", UUID.class),
                        null))
                .list();
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
