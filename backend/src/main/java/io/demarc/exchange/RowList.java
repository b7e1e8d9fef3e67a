package io.demarc.exchange;

import io.demarc.kernel.Slice;
import io.demarc.kernel.Slice.Cursor;
import io.demarc.tenancy.CurrentOrganization;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of an import as a list, in the order of the file: what becomes of each, and why. */
@Repository
@Transactional(readOnly = true)
class RowList {

    private final JdbcClient jdbc;

    RowList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Verdict {
        CREATED,
        MATCHED,
        REFUSED
    }

    /** What the list is narrowed to, as it stands in the address. */
    record Filter(@Nullable Verdict verdict, @Nullable String after) {

        public String firstPage() {
            return Slice.query(query());
        }

        public String nextPage(@Nullable String next) {
            return Slice.page(query(), next);
        }

        private Map<String, Object> query() {
            return verdict == null ? Map.of() : Map.of("verdict", verdict);
        }
    }

    record Row(
            long number,
            long line,
            String name,
            String agency,
            String bureau,
            String verdict,
            @Nullable String reason,
            @Nullable UUID useCaseId) {

        public String unit() {
            return bureau.isEmpty() || bureau.equalsIgnoreCase(agency) ? agency : agency + " › " + bureau;
        }
    }

    Slice<Row> slice(ImportId id, Filter filter) {
        var parameters = new HashMap<String, Object>();
        parameters.put("tenant", CurrentOrganization.id().value());
        parameters.put("import", id.value());
        String where = "tenant_id = :tenant and import_id = :import";
        if (filter.verdict() != null) {
            where += " and verdict = :verdict";
            parameters.put("verdict", filter.verdict().name());
        }
        long count = jdbc.sql("select count(*) from (select from import_row where %s limit %d) counted"
                        .formatted(where, Slice.BOUND + 1))
                .params(parameters)
                .query(Long.class)
                .single();
        parameters.put(
                "after", Cursor.of(filter.after()).map(it -> number(it.key())).orElse(0L));
        var rows = jdbc.sql("""
                        select number, line, name, agency, bureau, verdict, reason, use_case_id from import_row
                        where %s and number > :after order by number limit %d
                        """.formatted(where, Slice.SIZE + 1))
                .params(parameters)
                .query(Row.class)
                .list();
        return Slice.of(rows, count, row -> new Cursor(Long.toString(row.number()), id.value()));
    }

    private static long number(String key) {
        return key.matches("\\d{1,18}") ? Long.parseLong(key) : 0;
    }
}
