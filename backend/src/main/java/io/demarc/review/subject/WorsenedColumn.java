package io.demarc.review.subject;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What has become worse, as the JSON text that is kept; null for nothing. */
@Converter(autoApply = true)
@Immutable
public class WorsenedColumn implements AttributeConverter<Worsened, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Worsened worsened) {
        return worsened == null ? null : JSON.writeValueAsString(worsened);
    }

    @Override
    public @Nullable Worsened convertToEntityAttribute(@Nullable String json) {
        return read(json);
    }

    public static @Nullable Worsened read(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Worsened.class);
    }
}
