package io.demarc.shell;

import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.identity.WorkItems.Item;
import io.demarc.identity.WorkQuery;
import io.demarc.identity.WorkQuery.Rows;
import io.demarc.tenancy.CurrentOrganization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads the {@linkplain WorkQuery queries} of all modules in one statement. */
@Component
class JointWork {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final List<WorkQuery> queries;
    private final JdbcClient jdbc;

    JointWork(ObjectProvider<WorkQuery> queries, JdbcClient jdbc) {
        this.queries = queries.orderedStream().toList();
        this.jdbc = jdbc;
    }

    private record Row(int source, String content) {}

    /** A list of each module of which something could wait. */
    List<List<Item>> waitingFor(Member me) {
        var asked = queries.stream()
                .flatMap(query -> query.waitingFor(me).stream())
                .<Rows<?>>map(it -> it)
                .toList();
        if (asked.isEmpty()) return List.of();
        var read = jdbc.sql(IntStream.range(0, asked.size())
                        .mapToObj(source ->
                                """
                                select %d as source, cast(row_to_json(waiting) as text) as content, row_number() over () as place
                                from (%s) waiting
                                """.formatted(source, asked.get(source).sql()))
                        .collect(Collectors.joining(" union all ", "", " order by source, place")))
                .params(parameters(asked, me))
                .query(Row.class)
                .list();
        List<List<Item>> items =
                Stream.<List<Item>>generate(ArrayList::new).limit(asked.size()).toList();
        for (var row : read) items.get(row.source()).add(item(asked.get(row.source()), row.content()));
        return items;
    }

    private static <R> Item item(Rows<R> rows, String content) {
        return rows.item().apply(JSON.readValue(content, rows.row()));
    }

    private static Map<String, Object> parameters(List<Rows<?>> asked, Member me) {
        var all = new HashMap<String, Object>(Map.of(
                "tenant", CurrentOrganization.id().value(),
                "me", me.id().value(),
                "most", WorkItems.READ));
        for (var rows : asked)
            rows.parameters().forEach((name, value) -> {
                var other = all.put(name, value);
                if (other != null && !Objects.deepEquals(other, value))
                    throw new IllegalStateException("two modules mean something else by :" + name);
            });
        return all;
    }
}
