package io.demarc.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of organizations as the catalogue has them, each after those that its rows refer to: a new one joins by itself. */
record Schema(List<Table> tables) {

    /** What only the ledger itself can write, and what is counted from the rest. */
    private static final Set<String> FOLLOWING = Set.of("ledger_entry", "ledger_head", "change", "use_case_count");

    /** @param columns that can be written, with their types */
    record Table(String name, Map<String, String> columns, List<Reference> references) {

        boolean has(String column) {
            return columns.containsKey(column);
        }
    }

    /** @param optional by which a row need not refer to anything */
    record Reference(String target, List<String> optional) {}

    static Schema of(Connection connection) throws SQLException {
        var columns = new LinkedHashMap<String, Map<String, String>>();
        rows(connection, """
                select c.relname, a.attname, format_type(a.atttypid, null) from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                  and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
                order by c.relname, a.attnum
                """).forEach(row -> columns.computeIfAbsent(row.getFirst(), name -> new LinkedHashMap<>())
                .put(row.get(1), row.get(2)));
        var references = rows(connection, """
                select k.conrelid::regclass, k.confrelid::regclass,
                       coalesce(string_agg(a.attname, ',') filter (where not a.attnotnull and a.attgenerated = ''), '')
                from pg_constraint k
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                where k.contype = 'f' and not k.condeferrable and k.conrelid <> k.confrelid group by k.oid, 1, 2
                """);
        var left = columns.entrySet().stream()
                .filter(each -> !FOLLOWING.contains(each.getKey()))
                .map(each -> new Table(
                        each.getKey(),
                        each.getValue(),
                        references.stream()
                                .filter(row -> row.getFirst().equals(each.getKey()) && columns.containsKey(row.get(1)))
                                .map(row -> new Reference(
                                        row.get(1),
                                        row.get(2).isEmpty()
                                                ? List.of()
                                                : List.of(row.get(2).split(","))))
                                .toList()))
                .collect(Collectors.toCollection(ArrayList::new));
        return new Schema(ordered(left));
    }

    private static List<Table> ordered(List<Table> left) {
        var ordered = new ArrayList<Table>();
        while (!left.isEmpty()) {
            var names = left.stream().map(Table::name).collect(Collectors.toSet());
            var next = left.stream()
                    .filter(table -> table.references().stream().noneMatch(it -> names.contains(it.target())))
                    .findFirst()
                    .or(() -> left.stream()
                            .filter(table -> table.references().stream()
                                    .noneMatch(it -> names.contains(it.target())
                                            && it.optional().isEmpty()))
                            .findFirst())
                    .orElseThrow();
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** The columns by which rows of the table refer to what is written later, and so to nothing. */
    Set<String> empty(Table table) {
        var later = tables.subList(tables.indexOf(table) + 1, tables.size()).stream()
                .map(Table::name)
                .collect(Collectors.toSet());
        return table.references().stream()
                .filter(it -> later.contains(it.target()))
                .flatMap(it -> it.optional().stream())
                .collect(Collectors.toSet());
    }

    static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<List<String>>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) row.add(result.getString(i));
                rows.add(row);
            }
        }
        return rows;
    }
}
