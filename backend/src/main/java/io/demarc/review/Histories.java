package io.demarc.review;

import static java.util.stream.Collectors.toMap;

import io.demarc.kernel.Dossier;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.listing.RecordMapper;
import io.demarc.review.subject.History;
import io.demarc.review.subject.ReviewState;
import io.demarc.review.subject.Reviewable;
import io.demarc.review.subject.Reviewables;
import io.demarc.review.subject.WorsenedColumn;
import io.demarc.tenancy.CurrentOrganization;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the reviews of many subjects, in one statement. */
@Component
public class Histories {

    private record Row(
            UUID id,
            @Nullable UUID latest,
            Ending.@Nullable How endedHow,
            boolean changesRequested,
            List<Concern> waiting,
            @Nullable Instant ended,
            int decided,
            int asked,
            Ending.@Nullable How lastDecision,
            @Nullable LocalDate validUntil,
            boolean stale,
            boolean suspended,
            boolean lapsed,
            boolean expired,
            @Nullable Instant latestAt,
            boolean alone,
            @Nullable String askedBack,
            @Nullable String worsened) {

        private History history(Reviewable kind) {
            return new History(
                    latest,
                    latest == null ? null : state(),
                    waiting,
                    ended,
                    decided,
                    asked,
                    lastDecision == null ? null : lastDecision.state(),
                    validUntil,
                    stale,
                    suspended,
                    lapsed,
                    expired,
                    latestAt,
                    alone && (askedBack == null || !kind.isHeld(LegalLooks.sent(askedBack))),
                    WorsenedColumn.read(worsened));
        }

        private ReviewState state() {
            if (endedHow != null) return endedHow.state();
            return changesRequested ? ReviewState.CHANGES_REQUESTED : ReviewState.OPEN;
        }
    }

    private static final RecordMapper<Row> ROW = new RecordMapper<>(Row.class);

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Reviewables kinds;

    Histories(JdbcClient jdbc, EntityManager entities, Reviewables kinds) {
        this.kinds = kinds;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    public History of(ReviewSubject subject) {
        return Objects.requireNonNull(of(subject.kind(), List.of(subject.id())).get(subject.id()));
    }

    /** Each of the ids is a key of the result. */
    public Map<UUID, History> of(String kind, Collection<UUID> subjects) {
        if (entities.isJoinedToTransaction()) entities.flush(); // They are read by SQL.
        var about = kinds.of(kind);
        return jdbc
                .sql("""
                        select s.id, r.id as latest, r.ended_how,
                               t.changes_requested, t.waiting, r.ended_at as ended, t.decided, t.asked,
                               e.ended_how as last_decision, a.valid_until, a.stale_since is not null as stale,
                               coalesce(strpos(' ' || a.stale_facts, :suspending) > 0, false) as suspended,
                               a.lapsed_at is not null as lapsed, a.expired_at is not null as expired,
                               greatest(m.reviewed_at, d.decided_at) as latest_at,
                               g.tier is not distinct from 'PROHIBITED' as alone,
                               case when g.tier = 'PROHIBITED' and g.verdict = 'ASK_FOR_CHANGES' then g.facts end as asked_back,
                               a.worsened
                        from unnest(cast(:subjects as uuid[])) as s(id)
                        left join lateral (select id, ended_how, ended_at from review
                                           where tenant_id = :tenant and subject_kind = :kind and subject_id = s.id
                                           order by opened_at desc, id desc limit 1) r on true
                        left join lateral (select count(*) as asked, count(verdict) as decided,
                                                  coalesce(bool_or(verdict = 'ASK_FOR_CHANGES'), false) as changes_requested,
                                                  coalesce(array_agg(concern order by position)
                                                      filter (where due_on is not null and verdict is null), '{}') as waiting
                                           from seat where tenant_id = :tenant and review_id = r.id and present) t on true
                        left join lateral (select ended_how from review
                                           where tenant_id = :tenant and subject_kind = :kind and subject_id = s.id
                                             and ended_how in ('APPROVED', 'REJECTED')
                                           order by ended_at desc, id desc limit 1) e on true
                        left join lateral (select valid_until, stale_since, stale_facts, lapsed_at, expired_at, worsened
                                           from approval
                                           where tenant_id = :tenant and subject_kind = :kind and subject_id = s.id
                                           order by granted_at desc, id desc limit 1) a on true
                        left join lateral (select max(greatest(opened_at, ended_at)) as reviewed_at from review
                                           where tenant_id = :tenant and subject_kind = :kind and subject_id = s.id) m on true
                        left join lateral (select max(greatest(submitted_at, decided_at)) as decided_at from seat
                                           where tenant_id = :tenant and subject_kind = :kind and subject_id = s.id) d on true
                        left join lateral (%s) g on true
                        """.formatted(LegalLooks.LAST.formatted("s.id", "")))
                .param("legal", Concern.LEGAL.id())
                .param("tenant", CurrentOrganization.id().value())
                .param("kind", kind)
                .param("suspending", " " + Dossier.SUSPENDING)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(ROW)
                .list()
                .stream()
                .collect(toMap(Row::id, row -> row.history(about)));
    }
}
