package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.tenancy.CurrentOrganization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of the reviews of many subjects, in one statement. */
@Component
class Histories {

    private final JdbcClient jdbc;

    Histories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each of the ids is a key of the result. */
    Map<UUID, History> of(String kind, Collection<UUID> subjects) {
        var histories = new HashMap<UUID, History>();
        jdbc.sql("""
                        select s.id, r.id as latest, r.ended_how,
                               r.ended_how is null and exists (
                                   select from decision c
                                   where c.tenant_id = :tenant and c.round_id = d.id and c.verdict = 'ASK_FOR_CHANGES')
                                   as changes_requested,
                               array(select t.concern from review_stage t
                                     where t.tenant_id = :tenant and t.round_id = d.id and r.ended_how is null
                                       and t.opened_at is not null and not exists (
                                           select from decision c where c.tenant_id = :tenant and c.stage_id = t.id)
                                     order by t.position) as waiting,
                               e.ended_how as last_decision, a.valid_until, a.stale_since is not null as stale,
                               a.lapsed_at is not null as lapsed
                        from unnest(cast(:subjects as uuid[])) as s(id)
                        left join lateral (select id, ended_how from review
                                           where tenant_id = :tenant and subject_kind = :kind and subject_id = s.id
                                           order by opened_at desc, id desc limit 1) r on true
                        left join lateral (select id from review_round
                                           where tenant_id = :tenant and review_id = r.id
                                           order by number desc limit 1) d on true
                        left join lateral (select ended_how from review
                                           where tenant_id = :tenant and subject_kind = :kind and subject_id = s.id
                                             and ended_how in ('APPROVED', 'REJECTED')
                                           order by ended_at desc, id desc limit 1) e on true
                        left join lateral (select valid_until, stale_since, lapsed_at from approval
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
                row.getBoolean("lapsed"));
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
