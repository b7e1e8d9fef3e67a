package io.demarc.exchange.file;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which column says what.
 *
 * @param columns position of the column in the file, by field; a field that is left out is missing
 */
public record Mapping(Map<Field, Integer> columns) {

    /** The proposal for a header: columns are known by name, in any order. */
    static Mapping of(List<String> header) {
        var columns = new EnumMap<Field, Integer>(Field.class);
        for (Field field : Field.values()) {
            int at = header.stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList()
                    .indexOf(field.federal());
            if (at >= 0) columns.put(field, at);
        }
        if (Arrays.stream(Field.values()).anyMatch(field -> field.needed() && !columns.containsKey(field)))
            throw new Unreadable("unknown-header");
        return new Mapping(columns);
    }

    /** The stripped text of a field, empty where the column is left out. */
    String text(Field field, List<String> cells) {
        return Optional.ofNullable(columns.get(field))
                .map(cells::get)
                .map(String::strip)
                .orElse("");
    }
}
