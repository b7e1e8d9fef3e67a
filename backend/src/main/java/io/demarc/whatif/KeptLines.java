package io.demarc.whatif;

import io.demarc.inventory.OverviewRow;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.whatif.Foretelling.Foretold;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps what use cases would become, and which of their places would change. */
@Repository
class KeptLines {

    private final JdbcTemplate batches;

    KeptLines(JdbcTemplate batches) {
        this.batches = batches;
    }

    private record Place(UUID leg, boolean gone) {}

    void add(WhatIfId id, Question question, Foretold some) {
        var lines = some.lines();
        batches.batchUpdate("""
                insert into what_if_line
                    (tenant_id, id, what_if_id, use_case_id, fate, was_mode, then_mode, was_outline, then_outline, was_us, then_us,
                     was_shared, then_shared, was_provider, then_provider, was_open, then_open, was_coverage, then_coverage,
                     was_tier, then_tier, was_ruling, then_ruling, was_people, then_people, was_monthly, then_monthly)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, lines, Math.max(1, lines.size()), (row, it) -> fill(row, id, it));
        var to = question.to();
        var gone = lines.stream().flatMap(it -> it.gone().stream()).collect(Collectors.toSet());
        var places = some.touched().stream()
                .flatMap(it -> it.legs().stream())
                .map(leg -> new Place(leg, gone.contains(leg)))
                .toList();
        batches.batchUpdate("""
                insert into what_if_place (tenant_id, id, what_if_id, leg_id, cost_factor, gone, moved_to)
                values (?, ?, ?, ?, ?, ?, ?)
                """, places, Math.max(1, places.size()), (row, it) -> {
            row.setObject(1, CurrentOrganization.id().value());
            row.setObject(2, Uuid7.next());
            row.setObject(3, id.value());
            row.setObject(4, it.leg());
            row.setBigDecimal(5, question.kind().isLoss() && !it.gone() ? BigDecimal.ONE : question.costFactor());
            row.setBoolean(6, it.gone());
            row.setString(7, to == null ? null : to.code());
        });
    }

    private static void fill(PreparedStatement row, WhatIfId id, Line it) throws SQLException {
        row.setObject(1, CurrentOrganization.id().value());
        row.setObject(2, Uuid7.next());
        row.setObject(3, id.value());
        row.setObject(4, it.was().id().value());
        row.setString(5, it.fate().name());
        row.setObject(24, it.before().people());
        row.setObject(25, it.after().people());
        row.setObject(26, it.before().monthly());
        row.setObject(27, it.after().monthly());
        shown(row, 6, it.was());
        shown(row, 7, it.then());
    }

    private static void shown(PreparedStatement row, int from, OverviewRow it) throws SQLException {
        var outline = it.bounded().outline();
        row.setString(from, it.placed().mode());
        row.setString(from + 2, outline == null ? null : outline.text());
        row.setInt(from + 4, outline == null ? 0 : outline.us());
        row.setInt(from + 6, outline == null ? 0 : outline.shared());
        row.setInt(from + 8, outline == null ? 0 : outline.provider());
        row.setObject(from + 10, it.bounded().openCells());
        row.setBigDecimal(from + 12, it.bounded().coverage());
        row.setString(from + 14, it.scored().tier());
        row.setString(from + 16, it.ruled().ruling());
    }
}
