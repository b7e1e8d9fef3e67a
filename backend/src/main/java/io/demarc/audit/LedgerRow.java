package io.demarc.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An entry as the ledger shows it. {@code subject} is what it is about, by its name; unknown for what has none. */
record LedgerRow(
        long id,
        Instant at,
        @Nullable String actor,
        String name,
        String subjectKind,
        UUID subjectId,
        @Nullable String subject,
        String canonical,
        String previousHash,
        String hash) {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    public String atText() {
        return TIME.format(at);
    }

    /**
     * What the event says beside its name, in words, like "privacy, approve"; ids and lists are left to the entry. Nothing
     * where somebody has altered the text: the check names such an entry, and the others are shown all the same.
     */
    public String summary() {
        if (!(content().get("facts") instanceof Map<?, ?> facts)) return "";
        return facts.entrySet().stream()
                .filter(fact -> fact.getValue() instanceof String text && text.matches("[A-Z][A-Z_]+|W[0-9]+"))
                .map(fact -> fact.getValue().toString().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    private Map<String, Object> content() {
        try {
            return JSON.readValue(canonical, new TypeReference<>() {});
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    /** The page of what it is about; none for what has no page of its own. */
    public @Nullable String path() {
        return switch (subjectKind) {
            case "use-case", "review", "vendor", "model" -> "/" + subjectKind + "s/" + subjectId;
            case "membership" -> "/settings/people/" + subjectId;
            default -> null;
        };
    }
}
