package io.demarc.review.snapshot;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Which gaps were closed, as the JSON text that is kept. */
@Converter(autoApply = true)
@Immutable
public class StrengthenedColumn implements AttributeConverter<Strengthened, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(@Nullable Strengthened strengthened) {
        return strengthened == null ? "[]" : JSON.writeValueAsString(strengthened.entries());
    }

    @Override
    public Strengthened convertToEntityAttribute(@Nullable String json) {
        return json == null || json.equals("[]")
                ? Strengthened.NONE
                : new Strengthened(JSON.readValue(json, new TypeReference<List<Strengthened.Entry>>() {}));
    }
}
