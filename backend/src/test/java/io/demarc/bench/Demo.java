package io.demarc.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the demo organization is made of: the rows that are the organization's own, and those of each of its use cases, all
 * of them in states that people have walked it to.
 */
record Demo(String organization, Map<String, List<Row>> own, List<Subject> useCases) {

    /** Of an offering's feature: cast for each use case that is like the one it names, it would be there many times. */
    private static final Set<String> RULING = Set.of("use_case_id", "ruled_by", "ruled_at");

    record Row(
            List<@Nullable String> cells,
            Mould mould,
            @Nullable String id) {}

    /** A use case with its rows by table and their ids. */
    record Subject(String name, boolean inReview, Map<String, List<Mould>> rows, Map<String, Integer> ids) {}

    static Demo of(Connection connection, Schema schema, String slug) throws SQLException {
        String tenant = Schema.rows(connection, "select id from organization where slug = '" + slug + "'")
                .getFirst()
                .getFirst();
        var subjects = new LinkedHashMap<String, Subject>();
        for (var row : Schema.rows(connection, """
                select u.id, u.name, exists (select from seat s where s.tenant_id = u.tenant_id and s.subject_id = u.id and s.waiting)
                from use_case u where u.tenant_id = '%s' order by u.name
                """.formatted(tenant)))
            subjects.put(
                    row.getFirst(), new Subject(row.get(1), row.get(2).equals("t"), new HashMap<>(), new HashMap<>()));
        var own = new LinkedHashMap<String, List<Row>>();
        var owners = new HashMap<String, Subject>(subjects);
        for (var table : schema.tables()) {
            var types = List.copyOf(table.columns().values());
            var columns = List.copyOf(table.columns().keySet());
            var empty = schema.empty(table);
            for (var cells : Schema.rows(
                    connection,
                    "select %s from %s where tenant_id = '%s'"
                            .formatted(String.join(", ", columns), table.name(), tenant))) {
                for (String column : empty) cells.set(columns.indexOf(column), null);
                if (table.name().equals("feature") && cells.get(columns.indexOf("use_case_id")) != null)
                    for (String column : RULING) cells.set(columns.indexOf(column), null);
                String id = columns.contains("id") ? cells.get(columns.indexOf("id")) : null;
                var subject = cells.stream()
                        .filter(Objects::nonNull)
                        .map(owners::get)
                        .filter(Objects::nonNull)
                        .findFirst();
                if (subject.isEmpty()) {
                    int named = columns.indexOf("name");
                    var mould = Mould.of(types, cells, named < 0 ? null : cells.get(named));
                    own.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(new Row(cells, mould, id));
                    continue;
                }
                var it = subject.get();
                if (id != null) {
                    owners.put(id, it);
                    it.ids().putIfAbsent(id, it.ids().size());
                }
                it.rows()
                        .computeIfAbsent(table.name(), name -> new ArrayList<>())
                        .add(Mould.of(types, cells, it.name()));
            }
        }
        return new Demo(tenant, own, List.copyOf(subjects.values()));
    }
}
