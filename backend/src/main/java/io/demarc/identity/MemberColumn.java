package io.demarc.identity;

import io.demarc.kernel.MemberId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class MemberColumn implements AttributeConverter<MemberId, UUID> {

    @Override
    public @Nullable UUID convertToDatabaseColumn(@Nullable MemberId member) {
        return member == null ? null : member.value();
    }

    @Override
    public @Nullable MemberId convertToEntityAttribute(@Nullable UUID id) {
        return id == null ? null : new MemberId(id);
    }
}
