package io.demarc.audit.outside;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a chain with all that is kept beside it.
 *
 * @param canonical the text that was hashed
 * @param columns what is kept beside it for searching, by the names that the text has for it
 * @param changes each as entity, id, field, before, after
 */
public record Link(
        long entry,
        String previous,
        String hash,
        String canonical,
        Map<String, @Nullable String> columns,
        List<List<@Nullable String>> changes) {

    /** Why it is not the entry that follows the one with this hash; null if it is. */
    @Nullable
    String fault(String last) {
        if (!previous.equals(last)) return "entry " + entry + " does not follow the one before it";
        if (!Sha256.hex(canonical).equals(hash))
            return "entry " + entry + " was altered: its hash does not fit its text";
        var said = Json.object(canonical);
        boolean fits = previous.equals(said.get("previous"))
                && Objects.equals(said.get("sequence"), entry)
                && columns.entrySet().stream()
                        .allMatch(it -> Objects.equals(it.getValue(), Objects.toString(said.get(it.getKey()), null)));
        if (!fits) return "entry " + entry + " was altered: its columns differ from its text";
        var digest = said.get("changesDigest");
        if (digest == null
                ? !changes.isEmpty()
                : !Sha256.hex(Json.write(changes)).equals(digest))
            return "entry " + entry + " was altered: its changes differ from their digest";
        return null;
    }

    Map<String, Object> json() {
        return Map.of(
                "entry", entry,
                "previous", previous,
                "hash", hash,
                "canonical", canonical,
                "columns", columns,
                "changes", changes);
    }

    /** The line of an exported ledger that it stands in. */
    public String line() {
        return Json.write(json());
    }

    @SuppressWarnings("unchecked") // What has another form is refused by the cast.
    static Link of(Map<String, @Nullable Object> line) {
        try {
            return new Link(
                    (Long) Objects.requireNonNull(line.get("entry")),
                    (String) Objects.requireNonNull(line.get("previous")),
                    (String) Objects.requireNonNull(line.get("hash")),
                    (String) Objects.requireNonNull(line.get("canonical")),
                    (Map<String, @Nullable String>) Objects.requireNonNull(line.get("columns")),
                    (List<List<@Nullable String>>) Objects.requireNonNull(line.get("changes")));
        } catch (ClassCastException | NullPointerException e) {
            throw new IllegalArgumentException("this is no entry of a ledger", e);
        }
    }
}
