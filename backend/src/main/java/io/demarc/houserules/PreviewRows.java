package io.demarc.houserules;

import io.demarc.inventory.Suppositions.Supposed;
import io.demarc.kernel.MemberId;
import io.demarc.reference.KeptDraft;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The organization's one look at a draft, as it is kept. */
@Repository
class PreviewRows {

    private final JdbcClient jdbc;

    PreviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RulePreview> find() {
        return of("""
                select id, draft_id, draft_version, versions, started_at, total, reached, reached_id, finished_at
                from house_rule_preview where tenant_id = :tenant
                """).query(RulePreview.class).optional();
    }

    /** In place of the one before, if there was one; where somebody else begins at the same time, theirs. */
    void begin(UUID id, KeptDraft<?> draft, String versions, MemberId by, Instant at) {
        remove();
        of("""
                insert into house_rule_preview (tenant_id, id, draft_id, draft_version, versions, started_by, started_at, total)
                select :tenant, :id, :draft, :version, :versions, :by, :at, count(*)
                from use_case_overview where tenant_id = :tenant and stage <> 'RETIRED'
                on conflict (tenant_id) do nothing
                """)
                .param("id", id)
                .param("draft", draft.id())
                .param("version", draft.version())
                .param("versions", versions)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove() {
        of("delete from house_rule_preview where tenant_id = :tenant").update();
    }

    /** Whether nobody else is at it, or has begun another one, until the end of this transaction. */
    boolean take(RulePreview preview) {
        return of("""
                select reached_id from house_rule_preview
                where tenant_id = :tenant and id = :id and finished_at is null for update
                """)
                .param("id", preview.id())
                .query(UUID.class)
                .optional()
                .filter(preview.reachedId()::equals)
                .isPresent();
    }

    /** The next use cases by id. */
    List<UUID> next(RulePreview preview, int most) {
        return of("""
                select use_case_id from use_case_overview
                where tenant_id = :tenant and stage <> 'RETIRED' and use_case_id > :after order by use_case_id limit :most
                """)
                .param("after", preview.reachedId())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    void add(RulePreview preview, List<Supposed> changed) {
        if (changed.isEmpty()) return;
        of("""
                insert into house_rule_preview_row (tenant_id, preview_id, use_case_id, ruling, rules, drafted, drafted_rules)
                select :tenant, :id, t.use_case, t.ruling, string_to_array(t.rules, ' '), t.drafted, string_to_array(t.later, ' ')
                from unnest(cast(:useCases as uuid[]), cast(:rulings as text[]), cast(:rules as text[]),
                            cast(:drafted as text[]), cast(:later as text[])) t (use_case, ruling, rules, drafted, later)
                """)
                .param("id", preview.id())
                .param(
                        "useCases",
                        changed.stream().map(it -> it.after().id().value()).toArray(UUID[]::new))
                .param("rulings", texts(changed, it -> it.before().ruled().ruling()))
                .param(
                        "rules",
                        texts(
                                changed,
                                it -> String.join(" ", it.before().ruled().rules())))
                .param("drafted", texts(changed, it -> it.after().ruled().ruling()))
                .param(
                        "later",
                        texts(changed, it -> String.join(" ", it.after().ruled().rules())))
                .update();
    }

    /** @param finishedAt null where some are left */
    void reach(RulePreview preview, List<UUID> some, @Nullable Instant finishedAt) {
        of("""
                update house_rule_preview
                set reached = reached + :some, reached_id = :last, finished_at = cast(:at as timestamptz)
                where tenant_id = :tenant and id = :id
                """)
                .param("id", preview.id())
                .param("some", some.size())
                .param("last", some.isEmpty() ? preview.reachedId() : some.getLast())
                .param("at", finishedAt == null ? null : finishedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] texts(List<Supposed> all, Function<Supposed, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private StatementSpec of(String sql) {
        return jdbc.sql(sql).param("tenant", CurrentOrganization.id().value());
    }
}
