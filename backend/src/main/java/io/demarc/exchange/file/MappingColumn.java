package io.demarc.exchange.file;

import io.demarc.exchange.file.Mapping.Column;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A mapping as JSON: <code>{"AGENCY":{"at":0,"name":"agency"}}</code>. */
@Converter(autoApply = true)
@Immutable
public class MappingColumn implements AttributeConverter<Mapping, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Mapping mapping) {
        return mapping == null ? null : JSON.writeValueAsString(mapping.columns());
    }

    @Override
    public @Nullable Mapping convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : new Mapping(JSON.readValue(json, new TypeReference<Map<Field, Column>>() {}));
    }
}
