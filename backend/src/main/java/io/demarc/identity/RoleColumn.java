package io.demarc.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Roles in every table that has them. */
@Converter(autoApply = true)
class RoleColumn implements AttributeConverter<Role, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Role role) {
        return role == null ? null : role.id();
    }

    @Override
    public @Nullable Role convertToEntityAttribute(@Nullable String id) {
        return id == null ? null : new Role(id);
    }
}
