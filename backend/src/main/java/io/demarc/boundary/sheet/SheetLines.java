package io.demarc.boundary.sheet;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of sheets, and what they are mapped to. */
@Repository
class SheetLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    SheetLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID sheet, List<SheetReading.Line> lines) {
        for (int from = 0; from < lines.size(); from += AT_ONCE)
            add(sheet, from, lines.subList(from, Math.min(lines.size(), from + AT_ONCE)));
    }

    private void add(UUID sheet, int before, List<SheetReading.Line> lines) {
        of(sheet, """
                insert into provider_sheet_row (tenant_id, sheet_id, number, cells, about, filled, word)
                select :tenant, :sheet, :before + t.at, array(select jsonb_array_elements_text(cast(t.cells as jsonb))),
                       t.about, t.filled, t.word
                from unnest(cast(:cells as text[]), cast(:abouts as text[]), cast(:filled as boolean[]), cast(:words as text[]))
                     with ordinality t (cells, about, filled, word, at)
                """)
                .param("before", before)
                .param(
                        "cells",
                        lines.stream()
                                .map(it -> JSON.writeValueAsString(it.cells()))
                                .toArray(String[]::new))
                .param("abouts", lines.stream().map(SheetReading.Line::text).toArray(String[]::new))
                .param("filled", lines.stream().map(SheetReading.Line::filled).toArray(Boolean[]::new))
                .param("words", lines.stream().map(SheetReading.Line::word).toArray(String[]::new))
                .update();
    }

    /** What somebody said of a row with the same words in another version holds for it, too. */
    void takeOver(UUID sheet, UUID from) {
        of(sheet, """
                update provider_sheet_row r set activities = f.activities, mapped_by = f.mapped_by, mapped_at = f.mapped_at
                from (select distinct on (about_key) about_key, activities, mapped_by, mapped_at from provider_sheet_row
                      where tenant_id = :tenant and sheet_id = :from and mapped_at is not null order by about_key, number) f
                where r.tenant_id = :tenant and r.sheet_id = :sheet and r.about_key = f.about_key
                """).param("from", from).update();
    }

    /** Whether the row was still as it was shown. */
    boolean map(UUID sheet, int row, int version, Collection<String> activities, @Nullable MemberId by, Instant at) {
        return of(sheet, """
                update provider_sheet_row set activities = :activities, mapped_by = :by, mapped_at = :at, version = version + 1
                where tenant_id = :tenant and sheet_id = :sheet and number = :row and version = :version
                """)
                        .param("row", row)
                        .param("version", version)
                        .param("activities", activities.toArray(String[]::new))
                        .param("by", by == null ? null : by.value())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Maps rows that were not mapped to those of the activities whose ids they bear; tells how many. */
    int mapByIds(UUID sheet, Collection<String> activities, @Nullable MemberId by, Instant at) {
        return of(sheet, """
                update provider_sheet_row r
                set activities = f.found, mapped_by = :by, mapped_at = :at, version = version + 1
                from (select number, array(select distinct m[1] from regexp_matches(about, %s, 'g') m
                                           where m[1] = any(:known) order by m[1]) as found
                      from provider_sheet_row where tenant_id = :tenant and sheet_id = :sheet and mapped_at is null) f
                where r.tenant_id = :tenant and r.sheet_id = :sheet and r.number = f.number and f.found <> '{}'
                """.formatted(KeptSheets.IDS))
                .param("known", activities.toArray(String[]::new))
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @param words each with its meaning; null for one that has to be asked for */
    void addWords(UUID sheet, Map<String, @Nullable Claim> words) {
        of(sheet, """
                insert into provider_sheet_word (tenant_id, sheet_id, word, claim)
                select :tenant, :sheet, t.word, t.claim from unnest(cast(:words as text[]), cast(:claims as text[])) t (word, claim)
                """)
                .param("words", words.keySet().toArray(String[]::new))
                .param(
                        "claims",
                        words.values().stream()
                                .map(it -> it == null ? null : it.name())
                                .toArray(String[]::new))
                .update();
    }

    void explain(UUID sheet, Map<String, Claim> words) {
        of(sheet, """
                update provider_sheet_word w set claim = t.claim
                from unnest(cast(:words as text[]), cast(:claims as text[])) t (word, claim)
                where w.tenant_id = :tenant and w.sheet_id = :sheet and w.word = t.word
                """)
                .param("words", words.keySet().toArray(String[]::new))
                .param("claims", words.values().stream().map(Claim::name).toArray(String[]::new))
                .update();
    }

    void remove(UUID sheet) {
        of(sheet, "delete from provider_sheet_row where tenant_id = :tenant and sheet_id = :sheet")
                .update();
        of(sheet, "delete from provider_sheet_word where tenant_id = :tenant and sheet_id = :sheet")
                .update();
    }

    private StatementSpec of(UUID sheet, String sql) {
        return jdbc.sql(sql).param("tenant", CurrentOrganization.id().value()).param("sheet", sheet);
    }
}
