package io.demarc.listing;

import io.demarc.kernel.Panel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What fills a box that a module adds to a page: its rows are read in one statement with those of all others.
 *
 * @param panel of these rows, unless there is nothing to say
 */
public record Filling<R>(JointRows<R> asked, Function<List<R>, Optional<Panel>> panel) {

    public Filling(String sql, Class<R> row, Function<List<R>, Optional<Panel>> panel) {
        this(new JointRows<>(sql, Map.of(), row), panel);
    }

    Optional<Panel> of(List<Object> read) {
        return panel.apply(asked.of(read));
    }
}
