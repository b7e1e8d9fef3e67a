package io.demarc.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Rows as the database writes them into one value, as records: each component from the column of its name. */
public final class JsonRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private JsonRows() {}

    /** @param object of {@code row_to_json} */
    public static <R> R one(String object, Class<R> row) {
        return JSON.readValue(object, row);
    }

    /** @param array of {@code json_agg}; null for none */
    public static <R> List<R> all(@Nullable String array, Class<R> row) {
        return array == null ? List.of() : JSON.readerForListOf(row).readValue(array);
    }
}
