package io.demarc.exchange.file;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which column says what.
 *
 * @param columns by field; a field that is left out is missing
 */
public record Mapping(Map<Field, Column> columns) {

    /**
     * A column of the file.
     *
     * @param at its position, from 0
     * @param name as the header calls it, which may be nothing
     */
    public record Column(int at, String name) {}

    /** @param positions of columns of this header */
    public static Mapping of(Map<Field, Integer> positions, List<String> header) {
        var columns = new EnumMap<Field, Column>(Field.class);
        positions.forEach((field, at) -> columns.put(field, new Column(at, header.get(at))));
        return new Mapping(columns);
    }

    /** The proposal for a header: columns are known by name, in any order. */
    static Mapping of(List<String> header) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (Field field : Field.values())
            IntStream.range(0, header.size())
                    .filter(at -> field.isIn(header.get(at).toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresent(at -> columns.put(field, at));
        if (Arrays.stream(Field.values()).anyMatch(field -> field.needed() && !columns.containsKey(field)))
            throw new Unreadable("unknown-header");
        return of(columns, header);
    }

    /** Where a field is read; none where it is left out. */
    public Optional<Integer> position(Field field) {
        return Optional.ofNullable(columns.get(field)).map(Column::at);
    }

    /** The stripped text of a field, empty where the column is left out. */
    String text(Field field, List<String> cells) {
        return position(field).map(cells::get).map(String::strip).orElse("");
    }
}
