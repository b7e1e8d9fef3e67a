package io.demarc.review.snapshot;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A snapshot as the JSON text that is kept with its round. */
@Converter(autoApply = true)
@Immutable
public class FactsColumn implements AttributeConverter<Snapshot, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Snapshot snapshot) {
        return snapshot == null ? null : JSON.writeValueAsString(snapshot);
    }

    @Override
    public @Nullable Snapshot convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Snapshot.class);
    }
}
