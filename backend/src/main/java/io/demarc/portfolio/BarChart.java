package io.demarc.portfolio;

import java.util.List;

/**
 * How many use cases have each value.
 *
 * @param key the end of the message key of its heading, {@code portfolio.by.}, and the beginning of those of its values
 */
record BarChart(String key, List<Bar> bars) {

    /** @param width in per cent of the longest bar */
    record Bar(String value, Figure figure, String width) {}

    static BarChart of(Dimension dimension, Tally tally, PortfolioFilter filter) {
        int most = dimension.known().stream()
                .mapToInt(value -> tally.of(dimension, value))
                .max()
                .orElse(0);
        return new BarChart(
                dimension.parameter(),
                dimension.known().stream()
                        .filter(value -> tally.of(dimension, value) > 0)
                        .map(value -> new Bar(
                                value,
                                new Figure(
                                        tally.of(dimension, value), filter.list(dimension.parameter() + "=" + value)),
                                Math.max(1, 100 * tally.of(dimension, value) / most) + "%"))
                        .toList());
    }
}
