package io.demarc.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page begins, as it is in the parameter {@code after}: the keys of the row beside it. Opaque to readers.
 *
 * @param order the list's order that the keys belong to
 * @param backwards whether the page ends before that row instead of beginning after it
 * @param passed how many rows lay before the page, as far as was known when the cursor was given out
 */
public record Cursor(String order, boolean backwards, long passed, List<String> keys) {

    private static final JsonMapper JSON = JsonMapper.shared();

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for none and for one that nobody was given: such a list begins at its beginning. */
    static Optional<Cursor> of(@Nullable String text) {
        if (text == null || text.isEmpty()) return Optional.empty();
        try {
            var json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return Optional.ofNullable(JSON.readValue(json, Cursor.class)).filter(Cursor::isWhole);
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("ConstantValue") // What is read may lack anything.
    private boolean isWhole() {
        return order != null && keys != null && passed >= 0 && keys.stream().allMatch(key -> key != null);
    }
}
