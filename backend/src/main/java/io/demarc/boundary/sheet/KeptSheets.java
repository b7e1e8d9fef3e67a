package io.demarc.boundary.sheet;

import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.OfferingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What sheets say, as pages need it. */
@Repository
@Transactional(readOnly = true)
class KeptSheets {

    /** Ids of activities in what a row is about. */
    static final String IDS = "'\\m(L[0-9]{2}[.][PC][0-9]{1,2})\\M'";

    private static final int VERSIONS = 50;
    private static final int PROPOSALS = 5;

    private final JdbcClient jdbc;

    KeptSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by who added it; null for the portal itself */
    record Version(
            UUID id,
            int number,
            LocalDate datedOn,
            String source,
            int rows,
            @Nullable String by,
            Instant statedAt) {

        public boolean isLink() {
            return source.matches("https?://\\S+");
        }
    }

    /**
     * @param filled rows of which the first cell is that of the row above
     * @param unclear rows of which nobody said what their word for who answers means
     * @param mapper who mapped last; null where nobody did
     */
    record Figures(
            long mapped,
            long filled,
            long unclear,
            long words,
            @Nullable String mapper,
            @Nullable Instant mappedAt) {}

    /**
     * A row that is about activities of ours.
     *
     * @param claim null while nobody said what its word means
     */
    record Said(
            int number, String about, String word, @Nullable Claim claim, List<String> activities) {}

    /** @param claim null while nobody said it */
    record Word(String word, @Nullable Claim claim, long rows) {}

    /** The newest first. */
    List<Version> versions(OfferingId offering) {
        return jdbc.sql("""
                        select s.id, s.number, s.dated_on, s.source, s.rows, m.name as by, s.stated_at
                        from provider_sheet s
                        left join named_member m on m.tenant_id = s.tenant_id and m.id = s.stated_by
                        where s.tenant_id = ? and s.offering_id = ? order by s.number desc limit ?
                        """)
                .params(CurrentOrganization.id().value(), offering.value(), VERSIONS)
                .query(Version.class)
                .list();
    }

    Figures figures(UUID sheet) {
        return of(sheet, """
                select count(r.mapped_at) as mapped, count(*) filter (where r.filled) as filled,
                       count(*) filter (where w.claim is null) as unclear,
                       count(distinct r.word) filter (where w.claim is null) as words,
                       (array_agg(m.name order by r.mapped_at desc) filter (where r.mapped_at is not null))[1] as mapper,
                       max(r.mapped_at) as mapped_at
                from provider_sheet_row r
                join provider_sheet_word w on w.tenant_id = r.tenant_id and w.sheet_id = r.sheet_id and w.word = r.word
                left join named_member m on m.tenant_id = r.tenant_id and m.id = r.mapped_by
                where r.tenant_id = :tenant and r.sheet_id = :sheet
                """).query(Figures.class).single();
    }

    List<Said> said(UUID sheet) {
        return of(sheet, """
                select r.number, r.about, r.word, w.claim, r.activities from provider_sheet_row r
                join provider_sheet_word w on w.tenant_id = r.tenant_id and w.sheet_id = r.sheet_id and w.word = r.word
                where r.tenant_id = :tenant and r.sheet_id = :sheet and r.activities <> '{}' order by r.number
                """).query(Said.class).list();
    }

    /** Those that nobody explained first, then the most frequent. */
    List<Word> words(UUID sheet) {
        return of(sheet, """
                select w.word, w.claim, count(r.number) as rows from provider_sheet_word w
                left join provider_sheet_row r on r.tenant_id = w.tenant_id and r.sheet_id = w.sheet_id and r.word = w.word
                where w.tenant_id = :tenant and w.sheet_id = :sheet
                group by w.word, w.claim order by (w.claim is not null), rows desc, w.word
                """).query(Word.class).list();
    }

    /** @param named whether the row bears its id */
    record Proposal(String id, boolean named) {}

    /**
     * Which activities a row may be about: those whose ids it bears, then a few that are worded alike.
     *
     * @param texts of the activities that may be meant, by their ids
     */
    List<Proposal> proposals(UUID sheet, int row, Map<String, String> texts) {
        return of(sheet, """
                select t.id, t.id = any(r.ids) as named
                from unnest(cast(:ids as text[]), cast(:texts as text[])) with ordinality t (id, text, at)
                cross join (select about, array(select m[1] from regexp_matches(about, %s, 'g') m) as ids
                            from provider_sheet_row
                            where tenant_id = :tenant and sheet_id = :sheet and number = :row) r
                cross join lateral (select greatest(similarity(t.text, r.about), word_similarity(t.text, r.about)) as alike) a
                where t.id = any(r.ids) or cardinality(r.ids) = 0 and a.alike > 0.25
                order by named desc, a.alike desc, t.at limit :most
                """.formatted(IDS))
                .param("row", row)
                .param("ids", texts.keySet().toArray(String[]::new))
                .param("texts", texts.values().toArray(String[]::new))
                .param("most", PROPOSALS)
                .query(Proposal.class)
                .list();
    }

    /** How many rows that are not mapped bear ids of these. */
    long named(UUID sheet, Collection<String> activities) {
        return of(sheet, """
                select count(*) from provider_sheet_row
                where tenant_id = :tenant and sheet_id = :sheet and mapped_at is null
                  and exists (select from regexp_matches(about, %s, 'g') m where m[1] = any(:known))
                """.formatted(IDS))
                .param("known", activities.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private StatementSpec of(UUID sheet, String sql) {
        return jdbc.sql(sql).param("tenant", CurrentOrganization.id().value()).param("sheet", sheet);
    }
}
