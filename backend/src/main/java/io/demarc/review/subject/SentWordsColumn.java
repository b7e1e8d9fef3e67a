package io.demarc.review.subject;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What reviewers read beside the facts, as the JSON text that is kept; null where nobody kept it. */
@Converter(autoApply = true)
@Immutable
public class SentWordsColumn implements AttributeConverter<SentWords, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable SentWords told) {
        return told == null ? null : JSON.writeValueAsString(told);
    }

    @Override
    public @Nullable SentWords convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, SentWords.class);
    }
}
