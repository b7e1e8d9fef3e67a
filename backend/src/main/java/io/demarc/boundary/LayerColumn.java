package io.demarc.boundary;

import io.demarc.boundary.matrix.Layer;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class LayerColumn implements AttributeConverter<Layer, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Layer layer) {
        return layer == null ? null : layer.id();
    }

    @Override
    public @Nullable Layer convertToEntityAttribute(@Nullable String id) {
        return id == null ? null : new Layer(id);
    }
}
