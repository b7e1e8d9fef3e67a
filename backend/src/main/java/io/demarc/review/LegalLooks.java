package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.snapshot.FactsColumn;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.Reviewable;
import io.demarc.review.subject.Reviewables;
import io.demarc.tenancy.CurrentOrganization;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of questions to Legal alone. One that was taken back before Legal answered stays open until Legal approves. */
@Component
public class LegalLooks {

    /** The rounds that Legal alone was asked in, or that Legal approved; with the subject's id and what else is asked of it. */
    private static final String ROUNDS = """
            select q.subject_id as subject, o.tier, o.facts, o.submitted_at as asked_at, d.verdict
            from review q
            join review_round o on o.tenant_id = q.tenant_id and o.review_id = q.id
            left join review_stage w on w.tenant_id = o.tenant_id and w.round_id = o.id and w.concern = :legal
            left join decision d on d.tenant_id = w.tenant_id and (d.stage_id = w.id or d.id = w.standing_decision_id)
            where q.tenant_id = :tenant and q.subject_kind = :kind and q.subject_id = %s %s
              and (o.tier = 'PROHIBITED' or d.verdict = 'APPROVE')
            order by o.submitted_at desc, o.number desc""";

    /** The last of them. */
    static final String LAST = ROUNDS + " limit 1";

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private record Row(
            UUID subject,
            String facts,
            OffsetDateTime askedAt,
            @Nullable String verdict) {

        private LegalLook look(Reviewable kind) {
            var said = verdict == null ? null : Verdict.valueOf(verdict);
            var sent = sent(facts);
            boolean settled = said != null && (said != Verdict.ASK_FOR_CHANGES || kind.isHeld(sent));
            return new LegalLook(said, settled, sent, askedAt.toInstant());
        }
    }

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Reviewables subjects;

    LegalLooks(JdbcClient jdbc, EntityManager entities, Reviewables subjects) {
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** As it is kept. */
    static Snapshot sent(String facts) {
        return Objects.requireNonNull(new FactsColumn().convertToEntityAttribute(facts));
    }

    /**
     * The last one; empty where there was none, or Legal has approved since. What Legal has called prohibited stays so while it
     * is sent again, until Legal says otherwise.
     */
    public Optional<LegalLook> last(ReviewSubject subject) {
        return last(subject, EVER);
    }

    /** @param before the moment before which it was asked */
    Optional<LegalLook> last(ReviewSubject subject, Instant before) {
        return Optional.ofNullable(
                last(subject.kind(), List.of(subject.id()), before).get(subject.id()));
    }

    /** The last one of each of several subjects of a kind, by their ids; read in one statement. */
    public Map<UUID, LegalLook> last(String kind, Collection<UUID> subjects) {
        return last(kind, subjects, EVER);
    }

    private Map<UUID, LegalLook> last(String kind, Collection<UUID> ids, Instant before) {
        if (entities.isJoinedToTransaction()) entities.flush(); // They are read by SQL.
        var about = subjects.of(kind);
        var looks = new HashMap<UUID, List<LegalLook>>();
        jdbc.sql(ROUNDS.formatted("any(:ids)", "and o.submitted_at < :before"))
                .param("tenant", CurrentOrganization.id().value())
                .param("legal", Concern.LEGAL.id())
                .param("kind", kind)
                .param("ids", ids.toArray(UUID[]::new))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Row.class)
                .list()
                .forEach(row -> looks.computeIfAbsent(row.subject(), it -> new ArrayList<>())
                        .add(row.look(about)));
        var last = new HashMap<UUID, LegalLook>();
        looks.forEach((id, all) -> last(all).ifPresent(it -> last.put(id, it)));
        return last;
    }

    /** @param looks the newest first */
    private static Optional<LegalLook> last(List<LegalLook> looks) {
        return looks.stream()
                .filter(LegalLook::settled)
                .findFirst()
                .filter(LegalLook::isProhibited)
                .or(() -> looks.stream().findFirst())
                .filter(look -> look.verdict() != Verdict.APPROVE);
    }
}
