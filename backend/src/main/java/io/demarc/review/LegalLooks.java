package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.snapshot.FactsColumn;
import io.demarc.tenancy.CurrentOrganization;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of questions to Legal alone. One that was taken back before Legal answered stays open until Legal approves. */
@Component
public class LegalLooks {

    /** The last round that Legal alone was asked in, or that Legal approved; with the subject's id and what else is asked of it. */
    static final String LAST = """
            select o.tier, o.facts, o.submitted_at as asked_at, d.verdict
            from review q
            join review_round o on o.tenant_id = q.tenant_id and o.review_id = q.id
            left join review_stage w on w.tenant_id = o.tenant_id and w.round_id = o.id and w.concern = :legal
            left join decision d on d.tenant_id = w.tenant_id and (d.stage_id = w.id or d.id = w.standing_decision_id)
            where q.tenant_id = :tenant and q.subject_kind = :kind and q.subject_id = %s %s
              and (o.tier = 'PROHIBITED' or d.verdict = 'APPROVE')
            order by o.submitted_at desc, o.number desc limit 1""";

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private record Row(
            String tier,
            String facts,
            OffsetDateTime askedAt,
            @Nullable String verdict) {

        private LegalLook look() {
            return new LegalLook(
                    verdict == null ? null : Verdict.valueOf(verdict),
                    Objects.requireNonNull(new FactsColumn().convertToEntityAttribute(facts)),
                    askedAt.toInstant());
        }
    }

    private final JdbcClient jdbc;
    private final EntityManager entities;

    LegalLooks(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** The last one; empty where there was none, or Legal has approved since. */
    public Optional<LegalLook> last(ReviewSubject subject) {
        return last(subject, EVER);
    }

    /** @param before the moment before which it was asked */
    Optional<LegalLook> last(ReviewSubject subject, Instant before) {
        if (entities.isJoinedToTransaction()) entities.flush(); // They are read by SQL.
        return jdbc.sql(LAST.formatted(":id", "and o.submitted_at < :before"))
                .param("tenant", CurrentOrganization.id().value())
                .param("legal", Concern.LEGAL.id())
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Row.class)
                .optional()
                .filter(row -> row.tier().equals("PROHIBITED"))
                .map(Row::look);
    }
}
