package io.demarc.review.usecase;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.listing.RecordMapper;
import io.demarc.review.subject.Worsened;
import io.demarc.review.subject.WorsenedColumn;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A member's own use cases on which it is their turn: those that were rejected, or of which Legal has confirmed that they are
 * prohibited, by whom and why; then those to be sent, as drafts or because the approval does not hold any more. The newest of
 * each first, in one statement.
 */
@Component
class OwnersWork implements WorkItems {

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private static final String OWN = """
            from use_case_overview o
            join business_unit u on u.tenant_id = o.tenant_id and u.id = o.business_unit_id
            %s
            where o.tenant_id = :tenant and o.owner_id = :me and o.stage <> 'RETIRED' and not o.review_open
              and o.standing in (%s)
            """;

    private static final String TO_SEND = """
            select o.use_case_id, o.name, o.standing, u.name, o.edited_at, null, null, null, a.worsened
            """ + OWN.formatted("""
            left join lateral (
                select worsened from approval
                where o.standing in ('STALE', 'SUSPENDED') and tenant_id = o.tenant_id and subject_kind = :kind
                  and subject_id = o.use_case_id
                order by granted_at desc, id desc limit 1) a on true
            """, "'DRAFT', 'STALE', 'SUSPENDED', 'EXPIRED'")
            + "order by o.edited_at desc, o.use_case_id limit :most";

    private static final String REJECTED = """
            select o.use_case_id as id, o.name, o.standing, u.name as unit, s.decided_at as at,
                   m.name as by, s.concern, s.reason, null as worsened
            """ + OWN.formatted("""
            join lateral (
                select id, ended_how from review
                where tenant_id = o.tenant_id and subject_kind = :kind and subject_id = o.use_case_id
                order by opened_at desc, id desc limit 1) r on r.ended_how = 'REJECTED'
            join lateral (
                select decided_by, concern, reason, decided_at from seat
                where tenant_id = o.tenant_id and review_id = r.id and verdict = 'REJECT'
                order by decided_at desc limit 1) s on true
            join named_member m on m.tenant_id = o.tenant_id and m.id = s.decided_by
            """, "'REJECTED', 'PROHIBITED'")
            + "order by s.decided_at desc, o.use_case_id limit :most";

    private final JdbcClient jdbc;

    OwnersWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by who rejected it; null where nobody did */
    private record Row(
            UUID id,
            String name,
            String standing,
            String unit,
            Instant at,
            @Nullable String by,
            @Nullable Concern concern,
            @Nullable String reason,
            @Nullable String worsened) {

        private Item item(Member me) {
            var day = WorkItems.day(at.atOffset(ZoneOffset.UTC), me);
            if (by != null && concern != null && reason != null) return rejected(by, concern, reason, day);
            var worse = WorsenedColumn.read(worsened);
            return worse == null ? toSend(day) : toDecideAgain(worse);
        }

        private Item toSend(String day) {
            return new Item(
                    "pencil",
                    Words.of("use-cases.work." + standing, name),
                    Words.of("use-cases.work.why", unit, day),
                    "/use-cases/" + id + "/intake/check-answers",
                    null,
                    "use-cases.work.check");
        }

        private Item toDecideAgain(Worsened worse) {
            return new Item(
                    "evidence",
                    Words.of("review.work." + standing, name),
                    worse.words(),
                    "/use-cases/" + id + "/intake/check-answers",
                    worse.due(),
                    "use-cases.work.check");
        }

        private Item rejected(String by, Concern concern, String reason, String day) {
            return new Item(
                    "cross",
                    Words.of("review.work." + standing, name),
                    Words.of(
                            "review.work.rejected.why",
                            by,
                            Words.of("concern." + concern),
                            day,
                            StepsUnderReview.brief(reason)),
                    "/use-cases/" + id + "/intake/name-and-purpose",
                    null,
                    "next.change");
        }
    }

    @Override
    public List<Item> waitingFor(Member me) {
        return jdbc
                .sql("(%s) union all (%s) limit :most".formatted(REJECTED, TO_SEND))
                .param("most", READ)
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
