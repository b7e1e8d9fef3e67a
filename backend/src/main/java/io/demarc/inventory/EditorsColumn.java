package io.demarc.inventory;

import io.demarc.kernel.MemberId;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Editors as the JSON text that is kept: by group, by member, when. */
@Converter(autoApply = true)
@Immutable
class EditorsColumn implements AttributeConverter<Editors, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(@Nullable Editors editors) {
        var text = new TreeMap<String, Map<String, String>>();
        if (editors != null)
            editors.all().forEach(edit -> text.computeIfAbsent(edit.group(), group -> new TreeMap<>())
                    .put(edit.by().toString(), edit.at().toString()));
        return JSON.writeValueAsString(text);
    }

    @Override
    public Editors convertToEntityAttribute(@Nullable String json) {
        if (json == null) return Editors.NONE;
        var byGroup = new HashMap<String, Map<MemberId, Instant>>();
        JSON.readValue(json, new TypeReference<Map<String, Map<String, String>>>() {})
                .forEach((group, editors) -> {
                    var members = new HashMap<MemberId, Instant>();
                    editors.forEach((by, at) -> members.put(new MemberId(UUID.fromString(by)), Instant.parse(at)));
                    byGroup.put(group, members);
                });
        return new Editors(byGroup);
    }
}
