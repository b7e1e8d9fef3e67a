package io.demarc.listing;

import io.demarc.kernel.Panel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what several modules ask for in one statement, so that one module more costs a page nothing. */
@Component
public class JointRead {

    private final JdbcClient jdbc;

    public JointRead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(int source, String content) {}

    /**
     * The rows of each, in the order in which they were asked for.
     *
     * @param common parameters that all of them may use
     */
    public List<List<Object>> of(List<? extends JointRows<?>> asked, Map<String, Object> common) {
        if (asked.isEmpty()) return List.of();
        var read = jdbc.sql(IntStream.range(0, asked.size())
                        .mapToObj(source ->
                                """
                                select %d as source, cast(row_to_json(asked) as text) as content, row_number() over () as place
                                from (%s) asked
                                """.formatted(source, asked.get(source).sql()))
                        .collect(Collectors.joining(" union all ", "", " order by source, place")))
                .params(parameters(asked, common))
                .query(Row.class)
                .list();
        List<List<Object>> rows = Stream.<List<Object>>generate(ArrayList::new)
                .limit(asked.size())
                .toList();
        for (var row : read)
            rows.get(row.source())
                    .add(JsonRows.one(row.content(), asked.get(row.source()).row()));
        return rows;
    }

    /** The boxes that these fill, in the order of these; empty for one that has nothing to say. */
    public List<Optional<Panel>> panels(List<? extends Filling<?>> fillings, Map<String, Object> common) {
        var read = of(fillings.stream().map(Filling::asked).toList(), common);
        return IntStream.range(0, fillings.size())
                .mapToObj(at -> fillings.get(at).of(read.get(at)))
                .toList();
    }

    private static Map<String, Object> parameters(List<? extends JointRows<?>> asked, Map<String, Object> common) {
        var all = new HashMap<>(common);
        for (var rows : asked)
            rows.parameters().forEach((name, value) -> {
                var other = all.put(name, value);
                if (other != null && !Objects.deepEquals(other, value))
                    throw new IllegalStateException("two modules mean something else by :" + name);
            });
        return all;
    }
}
