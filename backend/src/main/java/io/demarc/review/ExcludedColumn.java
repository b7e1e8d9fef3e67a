package io.demarc.review;

import io.demarc.kernel.MemberId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who may not decide as the JSON text that is kept, and that the database reads when a decision is recorded. */
@Converter(autoApply = true)
@Immutable
class ExcludedColumn implements AttributeConverter<Excluded, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(@Nullable Excluded excluded) {
        var text = new TreeMap<String, String>();
        if (excluded != null) excluded.members().forEach((member, why) -> text.put(member.toString(), why.name()));
        return JSON.writeValueAsString(text);
    }

    @Override
    public Excluded convertToEntityAttribute(@Nullable String json) {
        if (json == null) return Excluded.NOBODY;
        var members = new HashMap<MemberId, Excluded.Why>();
        JSON.readValue(json, new TypeReference<Map<String, String>>() {})
                .forEach(
                        (member, why) -> members.put(new MemberId(UUID.fromString(member)), Excluded.Why.valueOf(why)));
        return new Excluded(members);
    }
}
