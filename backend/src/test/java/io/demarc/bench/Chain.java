package io.demarc.bench;

import io.demarc.kernel.Fingerprint;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A ledger that lists can show: an entry per use case in order of time, each like one of the demo's, and chained like them. */
record Chain(Connection connection, Demo demo, String organization) {

    private static final int SECONDS_BETWEEN = 60;

    /**
     * Entries and head come in one statement, or the database refuses them.
     *
     * @param id of a row of the organization in place of the demo's
     */
    void write(int entries, UnaryOperator<String> id) throws SQLException {
        var columns = Schema.rows(connection, """
                        select attname from pg_attribute where attrelid = 'ledger_entry'::regclass
                        and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
                        """).stream().map(List::getFirst).toList();
        String names = String.join(", ", columns);
        var old = Schema.rows(
                connection,
                "select %s from ledger_entry where tenant_id = '%s' order by id".formatted(names, demo.organization()));
        try (var sql = connection.createStatement()) {
            sql.execute("create temp table entry as select %s from ledger_entry where false".formatted(names));
            copy(entries, id, columns, old);
            sql.execute("""
                    with entries as (insert into ledger_entry (%1$s) select %1$s from entry order by id)
                    insert into ledger_head (tenant_id, id, hash, at)
                    select tenant_id, id, hash, at from entry order by id desc limit 1
                    """.formatted(names));
            sql.execute("drop table entry");
        }
    }

    private void copy(int entries, UnaryOperator<String> id, List<String> columns, List<List<String>> old)
            throws SQLException {
        var types = columns.stream().map(column -> "text").toList();
        var begin = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds((long) entries * SECONDS_BETWEEN);
        String before = "0".repeat(64);
        try (var out = new Lines(connection, "entry", columns)) {
            for (int number = 1; number <= entries; number++) {
                var cells = new ArrayList<>(old.get(number % old.size()));
                String at = begin.plusSeconds((long) number * SECONDS_BETWEEN).toString();
                String canonical = text(cells.get(columns.indexOf("canonical")), id, number, at, before);
                cells.set(columns.indexOf("canonical"), canonical);
                cells.set(columns.indexOf("id"), String.valueOf(number));
                cells.set(columns.indexOf("at"), at);
                cells.set(columns.indexOf("previous_hash"), before);
                before = Fingerprint.of(canonical).hex();
                cells.set(columns.indexOf("hash"), before);
                out.write(Mould.of(types, cells, null), new Mapped(id));
            }
        }
    }

    /** What the entry says of itself, without what changed: that is not copied. */
    private String text(String old, UnaryOperator<String> id, int number, String at, String before) {
        String mapped = Mould.ID.matcher(old).replaceAll(found -> id.apply(found.group()));
        var said = (ObjectNode) JsonMapper.shared().readTree(mapped);
        said.put("organization", organization)
                .put("sequence", number)
                .put("at", at)
                .put("previous", before)
                .put("changesDigest", Fingerprint.of("[]").hex());
        return said.toString();
    }

    private record Mapped(UnaryOperator<String> ids) implements Mould.Copy {

        @Override
        public String id(String old) {
            return ids.apply(old);
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public int daysAgo() {
            return 0;
        }
    }
}
