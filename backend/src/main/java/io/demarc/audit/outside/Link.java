package io.demarc.audit.outside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

    /** Why it is not the entry of a chain that follows the one before; null if it is. */
    @Nullable
    String fault(String chain, Place before, @Nullable Said said) {
        if (!previous.equals(before.hash())) return "entry " + entry + " does not follow the one before it";
        if (!Sha256.hex(canonical).equals(hash)) return altered("its hash does not fit its text");
        if (said == null) return altered("its text is no JSON");
        if (!Objects.equals(said.get("organization"), chain.equals(Checkpoint.PLATFORM) ? null : chain))
            return "entry " + entry + " is one of another ledger";
        boolean fits = previous.equals(said.get("previous"))
                && Objects.equals(said.get("sequence"), entry)
                && columns.entrySet().stream().allMatch(it -> Objects.equals(it.getValue(), said.text(it.getKey())));
        if (!fits) return altered("its columns differ from its text");
        var digest = said.get("changesDigest");
        if (digest == null
                ? !changes.isEmpty()
                : !Sha256.hex(Json.write(changes)).equals(digest))
            return altered("its changes differ from their digest");
        var at = said.at();
        if (at == null) return altered("its text says no moment");
        return before.isOrdered() && at.isBefore(before.at())
                ? "entry " + entry + " is older than the one before it"
                : null;
    }

    private String altered(String how) {
        return "entry " + entry + " was altered: " + how;
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

    static Link of(Map<String, @Nullable Object> line) {
        try {
            return new Link(
                    Json.number(line, "entry"),
                    Json.text(line, "previous"),
                    Json.text(line, "hash"),
                    Json.text(line, "canonical"),
                    columns((Map<?, ?>) Objects.requireNonNull(line.get("columns"))),
                    changes((List<?>) Objects.requireNonNull(line.get("changes"))));
        } catch (ClassCastException | ArrayStoreException | NullPointerException e) {
            throw new IllegalArgumentException("this is no entry of a ledger", e);
        }
    }

    private static Map<String, @Nullable String> columns(Map<?, ?> read) {
        var columns = new HashMap<String, @Nullable String>();
        read.forEach((name, value) -> columns.put((String) name, (String) value));
        return columns;
    }

    private static List<List<@Nullable String>> changes(List<?> read) {
        var changes = new ArrayList<List<@Nullable String>>();
        for (var change : read)
            changes.add(Arrays.asList(((List<?>) Objects.requireNonNull(change)).toArray(String[]::new)));
        return changes;
    }
}
