package io.demarc.review.usecase;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.listing.RecordMapper;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The owner's use cases that were rejected, or of which Legal has confirmed that they are prohibited: by whom and why. */
@Component
class RejectedWork implements WorkItems {

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private final JdbcClient jdbc;

    RejectedWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, String name, String standing, String by, Concern concern, String reason, Instant at) {

        private Item item(Member me) {
            return new Item(
                    "cross",
                    Words.of("review.work." + standing, name),
                    Words.of(
                            "review.work.rejected.why",
                            by,
                            Words.of("concern." + concern),
                            WorkItems.day(at.atOffset(ZoneOffset.UTC), me),
                            StepsUnderReview.brief(reason)),
                    "/use-cases/" + id + "/intake/name-and-purpose",
                    null,
                    "next.change");
        }
    }

    @Override
    public List<Item> waitingFor(Member me) {
        return jdbc
                .sql("""
                        select o.use_case_id as id, o.name, o.standing, m.name as by, s.concern, s.reason, s.decided_at as at
                        from use_case_overview o
                        join lateral (
                            select id, ended_how from review
                            where tenant_id = o.tenant_id and subject_kind = :kind and subject_id = o.use_case_id
                            order by opened_at desc, id desc limit 1) r on r.ended_how = 'REJECTED'
                        join lateral (
                            select decided_by, concern, reason, decided_at from seat
                            where tenant_id = o.tenant_id and review_id = r.id and verdict = 'REJECT'
                            order by decided_at desc limit 1) s on true
                        join named_member m on m.tenant_id = o.tenant_id and m.id = s.decided_by
                        where o.tenant_id = :tenant and o.owner_id = :me and o.stage <> 'RETIRED' and not o.review_open
                          and o.standing in ('REJECTED', 'PROHIBITED')
                        order by s.decided_at desc limit 10
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("kind", UseCaseReviews.KIND)
                .param("me", me.id().value())
                .query(ROW)
                .list()
                .stream()
                .map(row -> row.item(me))
                .toList();
    }
}
