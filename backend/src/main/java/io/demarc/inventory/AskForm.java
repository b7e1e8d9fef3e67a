package io.demarc.inventory;

import io.demarc.identity.Members;
import io.demarc.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What was typed to put one question of a form to a colleague: {@code ask} names the field, {@code ask.AN26.whom} and the
 * like belong to it.
 *
 * @param field of the question, as in the form
 * @param whom a part of a name, or an address
 * @param member who was chosen among several of that name
 * @param error message key of why nobody was asked yet; null for nothing
 * @param candidates whom it may mean
 */
public record AskForm(
        String field,
        String whom,
        String note,
        @Nullable UUID member,
        @Nullable String error,
        List<Members.Choice> candidates) {

    /** The longest that may be said with a question, in characters. */
    public static final int LONGEST = 500;

    /** What was sent, if a question was: its button was pressed, or somebody was named, or told something. */
    public static Optional<AskForm> in(MultiValueMap<String, String> sent) {
        return Optional.ofNullable(sent.getFirst("ask"))
                .filter(field -> !field.isBlank())
                .or(() -> sent.keySet().stream()
                        .filter(it -> it.matches("ask\\..+\\.(whom|note|member)"))
                        .map(it -> it.substring(4, it.lastIndexOf('.')))
                        .filter(it -> !of(it, sent).isBlank())
                        .sorted()
                        .findFirst())
                .map(field -> of(field, sent));
    }

    private boolean isBlank() {
        return whom.isEmpty() && note.isEmpty() && member == null;
    }

    /** What was typed about that field, whether or not its button was pressed. */
    public static AskForm of(String field, MultiValueMap<String, String> sent) {
        return new AskForm(
                field,
                said(sent, field, "whom"),
                said(sent, field, "note"),
                id(said(sent, field, "member")),
                null,
                List.of());
    }

    /** Not asked yet, because of this. */
    public AskForm refused(String reason) {
        return new AskForm(field, whom, note, member, "ask.error." + reason, List.of());
    }

    /** Not asked yet, because nobody or several may be meant. */
    public AskForm among(List<Members.Choice> several) {
        return new AskForm(field, whom, note, null, "ask.error." + (several.isEmpty() ? "nobody" : "several"), several);
    }

    private static String said(MultiValueMap<String, String> sent, String field, String part) {
        var said = sent.getFirst("ask." + field + "." + part);
        return said == null ? "" : Text.clean(said).strip();
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
