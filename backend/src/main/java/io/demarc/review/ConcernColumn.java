package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class ConcernColumn implements AttributeConverter<Concern, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Concern concern) {
        return concern == null ? null : concern.id();
    }

    @Override
    public @Nullable Concern convertToEntityAttribute(@Nullable String id) {
        return id == null ? null : new Concern(id);
    }
}
