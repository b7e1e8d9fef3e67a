package io.demarc.review.queue;

import io.demarc.identity.Member;
import io.demarc.identity.Visible;
import io.demarc.identity.WorkItems;
import io.demarc.kernel.Capability;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions that wait for a member, and changes that were asked of them. */
@Component
class ReviewWork implements WorkItems {

    private final Queue queue;
    private final JdbcClient jdbc;

    ReviewWork(Queue queue, JdbcClient jdbc) {
        this.queue = queue;
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> waitingFor(Member me) {
        return Stream.concat(asked(me).stream(), decisions(me)).limit(READ).toList();
    }

    private Stream<Item> decisions(Member me) {
        return queue.mine(me, READ).stream()
                .map(row -> new Item(
                        "reviews",
                        Words.of("review.work.decide", row.name()),
                        Words.of("review.work." + row.news(), row.unit()),
                        "/reviews/" + row.review(),
                        row.due(),
                        "next.look-and-decide"));
    }

    private record Asked(UUID id, String name, String askedBy, String reason) {

        private Item item() {
            return new Item(
                    "pencil",
                    Words.of("review.work.answer", name),
                    Words.of("review.work.answer.why", askedBy, brief(reason)),
                    "/reviews/" + id,
                    null,
                    "next.answer-it");
        }
    }

    /** Only the first that was asked: the review itself shows them all. */
    private List<Item> asked(Member me) {
        return jdbc
                .sql("""
                        select distinct on (s.submitted_at, s.review_id) s.review_id as id, s.name, m.name as asked_by, s.reason
                        from seat s
                        join named_member m on m.tenant_id = s.tenant_id and m.id = s.decided_by
                        where s.tenant_id = :tenant and s.present and s.verdict = 'ASK_FOR_CHANGES'
                          and s.requested_by = any(array(
                                  select :visible_member
                                  union all
                                  select p.id from named_member p where p.tenant_id = :tenant and :edits and not p.present))
                          and %s
                        order by s.submitted_at, s.review_id, s.decided_at limit :most
                        """.formatted(Visible.in("s")))
                .param("tenant", CurrentOrganization.id().value())
                .param("most", READ)
                .param("edits", me.where(Capability.EDIT_USE_CASES).everything())
                .params(me.visible().parameters())
                .query(Asked.class)
                .list()
                .stream()
                .map(Asked::item)
                .toList();
    }

    private static String brief(String reason) {
        var line = reason.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 140
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 139)).stripTrailing() + "…";
    }
}
