package io.demarc.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as it is kept.
 *
 * @param actor what the member is called who did it; null for the portal
 * @param changed the first of what changed with it, of long texts the beginning, as JSON: enough for a sentence
 * @param about what it is about in the end: of a review its subject, of all else the subject itself
 */
record LedgerRow(
        long id,
        Instant at,
        @Nullable String actor,
        String name,
        String subjectKind,
        UUID subjectId,
        UUID about,
        String canonical,
        String previousHash,
        String hash,
        String changed) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    public String atText() {
        return TIME.format(at);
    }

    /** What the event says. */
    Map<?, ?> facts() {
        return written().get("facts") instanceof Map<?, ?> facts ? facts : Map.of();
    }

    /** The member's who did it, or null. */
    @Nullable
    String actorId() {
        return written().get("actor") instanceof String id ? id : null;
    }

    /** Nothing where somebody has altered the text: the check of the chain names such an entry. */
    private Map<?, ?> written() {
        try {
            return JSON.readValue(canonical, new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    List<Change> changes() {
        var changes = new ArrayList<Change>();
        for (var each : JSON.readValue(changed, new TypeReference<List<List<@Nullable String>>>() {}))
            changes.add(new Change(
                    text(each.get(0)),
                    UUID.fromString(text(each.get(1))),
                    text(each.get(2)),
                    each.get(3),
                    each.get(4)));
        return changes;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNull(value);
    }

    /** A fact that is a list, or a list of the one that it is. */
    static List<?> several(@Nullable Object fact) {
        if (fact == null) return List.of();
        return fact instanceof List<?> list ? list : List.of(fact);
    }

    /** The page of what it is about; null for what has no page of its own. */
    public @Nullable String path() {
        return switch (subjectKind) {
            case "use-case", "review", "vendor", "offering", "model", "contract" ->
                "/" + subjectKind + "s/" + subjectId;
            case "membership" -> "/settings/people/" + subjectId;
            default -> null;
        };
    }
}
