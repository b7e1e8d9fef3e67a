package io.demarc.review.subject;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What reviewers were told, as the JSON text that is kept; null where nobody kept it. */
@Converter(autoApply = true)
@Immutable
public class ToldColumn implements AttributeConverter<Told, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Told told) {
        return told == null ? null : JSON.writeValueAsString(told);
    }

    @Override
    public @Nullable Told convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Told.class);
    }
}
