package io.demarc.review;

import io.demarc.reference.VersionNumbers;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** By kind: {@code layers=shipped-2 matrix=own-1}. */
@Converter(autoApply = true)
@Immutable
class VersionsColumn implements AttributeConverter<VersionNumbers, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable VersionNumbers numbers) {
        return numbers == null ? null : numbers.toString();
    }

    @Override
    public @Nullable VersionNumbers convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : VersionNumbers.parse(text);
    }
}
