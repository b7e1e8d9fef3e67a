package io.demarc.exchange;

import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of an import as the run reads and marks them; {@link TriedRows} writes them down. */
@Repository
class ImportRows {

    /** The use case of a row r that is there already: brought in before, by this or by an earlier version of Demarc. */
    static final String THERE = """
            coalesce((select s.use_case_id from source_record s
                      where s.tenant_id = :tenant and s.record_key = r.record_key and s.repeat = r.repeat),
                     (select s.use_case_id from source_record s
                      where s.tenant_id = :tenant and s.record_key = coalesce(r.former_key, r.record_key) and s.repeat = r.former_repeat
                        and (r.former_key is not null or r.former_repeat <> r.repeat)))
            """;

    private final JdbcClient jdbc;

    ImportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row that was found fit and has no use case yet.
     *
     * @param there a use case that another import has brought in of it since then
     */
    record Waiting(
            long number,
            String name,
            String purpose,
            String agency,
            String bureau,
            String stage,
            String vendors,
            @Nullable UUID there) {}

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

    /** Whether a portal of an earlier version tried some of them: which of those repeat others is not known as it is now. */
    boolean areOfBefore(ImportId id) {
        return of(id, """
                select exists (select from import_row where tenant_id = :tenant and import_id = :import
                               and reason is null and former_repeat is null)
                """).query(Boolean.class).single();
    }

    void forget(ImportId id) {
        of(id, "delete from import_row where tenant_id = :tenant and import_id = :import")
                .update();
    }

    Counts counts(ImportId id) {
        return of(id, """
                select count(*) filter (where verdict = 'CREATED') as created,
                       count(*) filter (where verdict = 'MATCHED') as matched,
                       count(*) filter (where verdict = 'REFUSED') as refused
                from import_row where tenant_id = :tenant and import_id = :import
                """).query(Counts.class).single();
    }

    /** Bytes that they take. */
    long weight(ImportId id) {
        return of(id, """
                select coalesce(sum(pg_column_size(r.*)), 0) from import_row r
                where r.tenant_id = :tenant and r.import_id = :import
                """).query(Long.class).single();
    }

    /** The next rows to take over. */
    List<Waiting> waiting(ImportId id, int most) {
        return of(id, """
                select r.number, r.name, r.purpose, r.agency, r.bureau, r.stage, r.vendors, %s as there from import_row r
                where r.tenant_id = :tenant and r.import_id = :import
                  and r.reason is null and not r.matched and r.use_case_id is null
                order by r.number limit :most
                """.formatted(THERE))
                .param("most", most)
                .query(Waiting.class)
                .list();
    }

    /** Notes that these rows are there already, by their numbers. */
    void match(ImportId id, Map<Long, UUID> useCases) {
        marking(id, "update import_row r set matched = true, use_case_id = t.use_case", "", useCases);
    }

    /** Notes which use case came of which row, and keeps all that the row said with it and no longer here. */
    void taken(ImportId id, Map<Long, UUID> useCases) {
        marking(id, """
                with taken as (update import_row r set use_case_id = t.use_case, purpose = '', vendors = '', cells = '{}'
                """, """
                returning r.number, r.record_key, r.repeat, r.use_case_id, old.cells)
                insert into source_record (tenant_id, id, record_key, repeat, use_case_id, import_id, row_number, cells)
                select :tenant, uuidv7(), record_key, repeat, use_case_id, :import, number, cells from taken
                """, useCases);
    }

    /** The range lets every plan end early, where the planner knows nothing of rows that are new. */
    private void marking(ImportId id, String mark, String then, Map<Long, UUID> useCases) {
        if (useCases.isEmpty()) return;
        var numbers = useCases.keySet();
        of(id, mark + """
                 from unnest(cast(:numbers as bigint[]), cast(:useCases as uuid[])) t (number, use_case)
                where r.tenant_id = :tenant and r.import_id = :import and r.number = t.number
                  and r.number between :first and :last
                """ + then)
                .param("numbers", numbers.toArray(Long[]::new))
                .param("useCases", useCases.values().toArray(UUID[]::new))
                .param("first", numbers.stream().mapToLong(it -> it).min().orElseThrow())
                .param("last", numbers.stream().mapToLong(it -> it).max().orElseThrow())
                .update();
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
