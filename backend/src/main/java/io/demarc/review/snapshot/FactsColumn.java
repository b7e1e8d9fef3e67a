package io.demarc.review.snapshot;

import io.demarc.kernel.Dossier.Fact;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A snapshot as the JSON text that is kept with its round. */
@Converter
@Immutable
public class FactsColumn implements AttributeConverter<Snapshot, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Snapshot snapshot) {
        return snapshot == null ? null : JSON.writeValueAsString(snapshot.facts());
    }

    @Override
    public @Nullable Snapshot convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : new Snapshot(JSON.readValue(json, new TypeReference<List<Fact>>() {}));
    }
}
