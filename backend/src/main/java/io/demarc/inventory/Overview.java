package io.demarc.inventory;

import static java.util.stream.Collectors.toMap;

import io.demarc.inventory.Shown.Bounded;
import io.demarc.inventory.Shown.Described;
import io.demarc.inventory.Shown.Permitted;
import io.demarc.inventory.Shown.Placed;
import io.demarc.inventory.Shown.Scored;
import io.demarc.kernel.MemberId;
import io.demarc.tenancy.CurrentOrganization;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table with a row per use case that every list and count reads, so that a figure equals its list. */
@Component
class Overview implements Part<OverviewRow> {

    /** What the lists' counts gain and lose by it, in the same statement. */
    private static final String COUNTED = """
            insert into use_case_count
                (tenant_id, business_unit_id, stage, standing, tier, mode, owned, layer, answer, count)
            select (changed.now).tenant_id, c.* from changed cross join lateral use_case_counts_change(was, now) c
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Recount recount;

    Overview(JdbcClient jdbc, JdbcTemplate batches, Recount recount) {
        this.recount = recount;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Map<UseCaseId, OverviewRow> read(Collection<UseCaseState> useCases) {
        return jdbc
                .sql("select * from use_case_overview where tenant_id = ? and use_case_id = any (?)")
                .params(CurrentOrganization.id().value(), UseCaseStates.ids(useCases))
                .query((row, number) -> row(row))
                .list()
                .stream()
                .collect(toMap(OverviewRow::id, Function.identity()));
    }

    void insert(List<OverviewRow> rows) {
        batches.batchUpdate("""
                with changed as (
                insert into use_case_overview
                    (name, sort_name, business_unit_id, owner_id, stage, edited_at, mode, vendor_ids, open_cells,
                     coverage, outline, tier, score, standing, valid_until, review_open, derived_with, tenant_id, use_case_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                returning old as was, new as now)
                """ + COUNTED, rows, Math.max(1, rows.size()), (row, it) -> {
            fill(row, it);
            row.setString(17, it.derivedWith());
            row.setObject(18, CurrentOrganization.id().value());
            row.setObject(19, it.id().value());
        });
        recount.after(rows.size());
    }

    /** Who put a row behind after it was read here keeps it behind: this was derived without their change. */
    void update(List<OverviewRow> rows) {
        batches.batchUpdate("""
                with changed as (
                update use_case_overview set name = ?, sort_name = ?, business_unit_id = ?, owner_id = ?, stage = ?,
                    edited_at = ?, mode = ?, vendor_ids = ?, open_cells = ?, coverage = ?, outline = ?, tier = ?,
                    score = ?, standing = ?, valid_until = ?, review_open = ?,
                    derived_with = case when behind_by is not distinct from cast(? as uuid) then ? end,
                    behind_by = nullif(behind_by, cast(? as uuid))
                where tenant_id = ? and use_case_id = ?
                returning old as was, new as now)
                """ + COUNTED, rows, Math.max(1, rows.size()), (row, it) -> {
            var seen = it.behindBy() == null ? null : it.behindBy().value();
            fill(row, it);
            row.setObject(17, seen);
            row.setString(18, it.derivedWith());
            row.setObject(19, seen);
            row.setObject(20, CurrentOrganization.id().value());
            row.setObject(21, it.id().value());
        });
        recount.after(rows.size());
    }

    private static void fill(PreparedStatement row, OverviewRow it) throws SQLException {
        row.setString(1, it.described().name());
        row.setString(2, it.described().name().toLowerCase(Locale.ROOT));
        row.setObject(3, it.described().unit());
        row.setObject(4, it.described().owner());
        row.setString(5, it.described().stage());
        row.setObject(6, it.described().editedAt().atOffset(ZoneOffset.UTC));
        row.setString(7, it.placed().mode());
        row.setArray(
                8,
                row.getConnection().createArrayOf("uuid", it.placed().vendors().toArray()));
        row.setObject(9, it.bounded().openCells());
        row.setBigDecimal(10, it.bounded().coverage());
        row.setString(
                11,
                it.bounded().outline() == null ? null : it.bounded().outline().text());
        row.setString(12, it.scored().tier());
        row.setBigDecimal(13, it.scored().score());
        row.setString(14, it.permitted().standing());
        row.setObject(15, it.permitted().validUntil());
        row.setBoolean(16, it.permitted().reviewOpen());
    }

    /** By hand: a row is five records here, and a mapper fills one. */
    private static OverviewRow row(ResultSet row) throws SQLException {
        var behind = row.getObject("behind_by", UUID.class);
        return new OverviewRow(
                new UseCaseId(row.getObject("use_case_id", UUID.class)),
                new Described(
                        row.getString("name"),
                        row.getObject("business_unit_id", UUID.class),
                        row.getObject("owner_id", UUID.class),
                        row.getString("stage"),
                        row.getObject("edited_at", OffsetDateTime.class).toInstant()),
                new Placed(row.getString("mode"), List.of((UUID[])
                        row.getArray("vendor_ids").getArray())),
                new Bounded(
                        row.getObject("open_cells", Integer.class),
                        row.getBigDecimal("coverage"),
                        Outline.of(row.getString("outline"))),
                new Scored(row.getString("tier"), row.getBigDecimal("score")),
                new Permitted(
                        row.getString("standing"),
                        row.getObject("valid_until", LocalDate.class),
                        row.getBoolean("review_open")),
                row.getString("derived_with"),
                behind == null ? null : new MemberId(behind));
    }
}
