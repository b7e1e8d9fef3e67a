package io.demarc.exchange;

import io.demarc.exchange.file.Reading;
import io.demarc.exchange.file.Reading.Found;
import io.demarc.exchange.file.Reading.Refused;
import io.demarc.tenancy.CurrentOrganization;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of an import: written by the trial run, read and marked by the run. */
@Repository
class ImportRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A row that has no use case yet. */
    record Waiting(
            long number,
            String recordKey,
            int repeat,
            String name,
            String purpose,
            String agency,
            String bureau,
            String stage,
            String vendors) {}

    /**
     * Two imports at once would each take over what both have in common: whether this transaction is the one that may. It
     * never waits.
     */
    boolean areOurs() {
        return jdbc.sql(
                        "select pg_try_advisory_xact_lock(hashtextextended('import ' || cast(current_tenant() as text), 0))")
                .query(Boolean.class)
                .single();
    }

    void forget(ImportId id) {
        of(id, "delete from import_row where tenant_id = :tenant and import_id = :import")
                .update();
    }

    void add(ImportId id, List<Reading> readings) {
        batches.batchUpdate("""
                insert into import_row
                    (tenant_id, import_id, number, line, record_key, repeat, name, purpose, agency, bureau, stage, vendors, cells, reason, raw,
                     former_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)
                """, readings, readings.size(), (row, reading) -> {
            row.setObject(1, CurrentOrganization.id().value());
            row.setObject(2, id.value());
            row.setLong(3, reading.row());
            row.setLong(4, reading.line());
            switch (reading) {
                case Found found -> set(row, found);
                case Refused refused -> set(row, refused);
            }
        });
    }

    private static void set(PreparedStatement row, Found found) throws SQLException {
        row.setString(5, found.key().hex());
        row.setInt(6, 1);
        row.setString(7, found.name());
        row.setString(8, found.purpose());
        row.setString(9, found.agency());
        row.setString(10, found.bureau());
        row.setString(11, found.stage().name());
        row.setString(12, found.vendors());
        row.setString(13, JSON.writeValueAsString(found.cells()));
        row.setNull(14, Types.VARCHAR);
        row.setNull(15, Types.ARRAY);
        row.setString(16, found.formerKey() == null ? null : found.formerKey().hex());
    }

    private static void set(PreparedStatement row, Refused refused) throws SQLException {
        row.setNull(5, Types.VARCHAR);
        row.setNull(6, Types.INTEGER);
        row.setString(7, refused.name());
        for (int textual : new int[] {8, 9, 10, 12}) row.setString(textual, "");
        row.setNull(11, Types.VARCHAR);
        row.setString(13, "{}");
        row.setString(14, refused.reason().name());
        row.setArray(
                15, row.getConnection().createArrayOf("text", refused.cells().toArray()));
        row.setNull(16, Types.VARCHAR);
    }

    /** Tells rows apart that say the same of themselves: the first, which they all are by now, the second … */
    void countRepeats(ImportId id) {
        count(id, "repeat", """
                select number, repeat from
                    (select number, row_number() over (partition by record_key order by number) as repeat
                     from import_row where tenant_id = :tenant and import_id = :import and reason is null) counted
                where repeat > 1
                """);
        count(id, "former_repeat", """
                select number, row_number() over (partition by coalesce(former_key, record_key) order by number) as repeat
                from (select number, record_key, former_key, reason,
                             bool_or(former_key is not null) over (partition by record_key) as known
                      from import_row where tenant_id = :tenant and import_id = :import) counted
                where known and reason is null
                """);
    }

    /** Not in one statement: of rows that are new in this transaction the planner knows nothing and joins them badly. */
    private void count(ImportId id, String column, String query) {
        record Repeat(long number, int repeat) {}
        var repeats = of(id, query).query(Repeat.class).list();
        batches.batchUpdate(
                "update import_row set %s = ? where tenant_id = ? and import_id = ? and number = ?".formatted(column),
                repeats,
                500,
                (row, it) -> {
                    row.setInt(1, it.repeat());
                    row.setObject(2, CurrentOrganization.id().value());
                    row.setObject(3, id.value());
                    row.setLong(4, it.number());
                });
    }

    /** Marks the rows up to this one whose use case is there already. */
    void match(ImportId id, long last) {
        match(id, last, "s.record_key = r.record_key and s.repeat = r.repeat");
        match(id, last, "s.record_key = coalesce(r.former_key, r.record_key) and s.repeat = r.former_repeat");
    }

    private void match(ImportId id, long last, String same) {
        of(id, """
                update import_row r set matched = true, use_case_id = s.use_case_id
                from source_record s
                where r.tenant_id = :tenant and r.import_id = :import and r.number <= :last
                  and r.reason is null and not r.matched and r.use_case_id is null
                  and s.tenant_id = :tenant and %s
                """.formatted(same)).param("last", last).update();
    }

    Counts counts(ImportId id) {
        return of(id, """
                select count(*) filter (where verdict = 'CREATED') as created,
                       count(*) filter (where verdict = 'MATCHED') as matched,
                       count(*) filter (where verdict = 'REFUSED') as refused
                from import_row where tenant_id = :tenant and import_id = :import
                """).query(Counts.class).single();
    }

    /** The next rows to take over, up to this one. */
    List<Waiting> waiting(ImportId id, long last, int most) {
        return of(id, """
                select number, record_key, repeat, name, purpose, agency, bureau, stage, vendors from import_row
                where tenant_id = :tenant and import_id = :import and number <= :last
                  and reason is null and not matched and use_case_id is null
                order by number limit :most
                """)
                .param("last", last)
                .param("most", most)
                .query(Waiting.class)
                .list();
    }

    /** Notes which use case came of which row, and keeps all that the row said with it. */
    void taken(ImportId id, Map<Long, UUID> useCases) {
        var tenant = CurrentOrganization.id().value();
        batches.batchUpdate(
                "update import_row set use_case_id = ? where tenant_id = ? and import_id = ? and number = ?",
                useCases.entrySet(),
                useCases.size(),
                (row, taken) -> {
                    row.setObject(1, taken.getValue());
                    row.setObject(2, tenant);
                    row.setObject(3, id.value());
                    row.setLong(4, taken.getKey());
                });
        of(id, """
                insert into source_record (tenant_id, id, record_key, repeat, use_case_id, import_id, row_number, cells)
                select tenant_id, uuidv7(), record_key, repeat, use_case_id, import_id, number, cells from import_row
                where tenant_id = :tenant and import_id = :import and number = any (:numbers)
                """).param("numbers", useCases.keySet().toArray(Long[]::new)).update();
    }

    /** Refuses a row that was found fit; of its cells it keeps what was kept of them. */
    void refuse(ImportId id, long number) {
        of(id, """
                update import_row r set reason = 'NOT_TAKEN', record_key = null, repeat = null, former_key = null,
                       former_repeat = null, raw = array(
                           select coalesce(r.cells ->> coalesce(nullif(h.name, ''), 'column ' || h.at), '')
                           from import i, unnest(i.header) with ordinality h (name, at)
                           where i.tenant_id = :tenant and i.id = :import order by h.at)
                where r.tenant_id = :tenant and r.import_id = :import and r.number = :number
                """).param("number", number).update();
    }

    private JdbcClient.StatementSpec of(ImportId id, String sql) {
        return jdbc.sql(sql).param("tenant", CurrentOrganization.id().value()).param("import", id.value());
    }
}
