package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.ReviewSubject;
import io.demarc.tenancy.CurrentOrganization;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the reviews of many subjects, in one statement. */
@Component
public class Histories {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    Histories(JdbcClient jdbc, EntityManager entities) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    public History of(ReviewSubject subject) {
        return Objects.requireNonNull(of(subject.kind(), List.of(subject.id())).get(subject.id()));
    }

    /** Each of the ids is a key of the result. */
    public Map<UUID, History> of(String kind, Collection<UUID> subjects) {
        if (entities.isJoinedToTransaction()) entities.flush(); // They are read by SQL.
        var histories = new HashMap<UUID, History>();
        jdbc.sql("""
                        select s.id, r.id as latest, r.ended_how,
                               t.changes_requested, t.waiting,
                               e.ended_how as last_decision, a.valid_until, a.stale_since is not null as stale,
                               a.lapsed_at is not null as lapsed, a.expired_at is not null as expired
                        from unnest(cast(:subjects as uuid[])) as s(id)
                        left join lateral (select id, ended_how from review
                                           where tenant_id = :tenant and subject_kind = :kind and subject_id = s.id
                                           order by opened_at desc, id desc limit 1) r on true
                        left join lateral (select coalesce(bool_or(verdict = 'ASK_FOR_CHANGES'), false) as changes_requested,
                                                  coalesce(array_agg(concern order by position)
                                                      filter (where due_on is not null and verdict is null), '{}') as waiting
                                           from seat where tenant_id = :tenant and review_id = r.id and present) t on true
                        left join lateral (select ended_how from review
                                           where tenant_id = :tenant and subject_kind = :kind and subject_id = s.id
                                             and ended_how in ('APPROVED', 'REJECTED')
                                           order by ended_at desc, id desc limit 1) e on true
                        left join lateral (select valid_until, stale_since, lapsed_at, expired_at from approval
                                           where tenant_id = :tenant and subject_kind = :kind and subject_id = s.id
                                           order by granted_at desc, id desc limit 1) a on true
                        """)
                .param("tenant", CurrentOrganization.id().value())
                .param("kind", kind)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(row -> {
                    histories.put(row.getObject("id", UUID.class), history(row));
                });
        return histories;
    }

    private static History history(ResultSet row) throws SQLException {
        return new History(
                row.getObject("latest", UUID.class),
                row.getObject("latest", UUID.class) == null ? null : state(row),
                Stream.of((String[]) row.getArray("waiting").getArray())
                        .map(Concern::new)
                        .toList(),
                ended(row.getString("last_decision")),
                row.getObject("valid_until", LocalDate.class),
                row.getBoolean("stale"),
                row.getBoolean("lapsed"),
                row.getBoolean("expired"));
    }

    private static ReviewState state(ResultSet row) throws SQLException {
        var ended = ended(row.getString("ended_how"));
        if (ended != null) return ended;
        return row.getBoolean("changes_requested") ? ReviewState.CHANGES_REQUESTED : ReviewState.OPEN;
    }

    private static @Nullable ReviewState ended(@Nullable String how) {
        return how == null ? null : ReviewState.of(Ending.How.valueOf(how));
    }
}
