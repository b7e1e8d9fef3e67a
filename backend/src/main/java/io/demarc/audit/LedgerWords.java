package io.demarc.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What pages call the values that entries hold: codes of reference data, states, ids, days. Nothing for what has no word. */
@Component
class LedgerWords {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final String MOMENT = DAY + "T[0-9:.]+Z";
    private static final int LONGEST = 160;

    /** How the messages of a fact's values begin, or of a field's. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("layer", "layer."),
            Map.entry("LayerAssignment.layer", "layer."),
            Map.entry("control", "control."),
            Map.entry("LayerAssignment.control", "control."),
            Map.entry("mode", "mode."),
            Map.entry("LegRow.mode", "mode."),
            Map.entry("UseCase.stage", "stage."),
            Map.entry("before", "tier."),
            Map.entry("after", "tier."),
            Map.entry("tier", "tier."),
            Map.entry("Round.tier", "tier."),
            Map.entry("stage", "concern."),
            Map.entry("Stage.concern", "concern."),
            Map.entry("Decision.verdict", "ledger.verdict."),
            Map.entry("role", "role."),
            Map.entry("RoleGrant.role", "role."),
            Map.entry("kind", "reference.kind."),
            Map.entry("PlanRow.onFailure", "deployment.fact.on_failure."),
            Map.entry("layers", "layer."),
            Map.entry("question", "question."),
            Map.entry("questions", "question."),
            Map.entry("Answer.question", "question."));

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MessageSource messages;

    LedgerWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Those of a page. */
    String say(String key) {
        return message(key).orElseThrow(() -> new IllegalStateException("the ledger has no words for " + key));
    }

    /** The first of many, and how many there are besides. */
    String more(String first, int others) {
        return messages.getMessage("ledger.more", new Object[] {first, others}, locale());
    }

    Optional<String> message(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale()));
    }

    /** @param key of a fact, like {@code layer}, or of a field, like {@code UseCase.stage} */
    Optional<String> word(String key, @Nullable Object value, NamesThen names, long entry) {
        var text = value == null ? "" : value.toString();
        if (text.isBlank()) return Optional.empty();
        if (text.matches(ID)) return names.of(UUID.fromString(text), entry);
        if (key.equals("changed") || key.equals("closed")) return fact(text);
        var prefix = PREFIXES.get(key);
        if (prefix != null) return message(prefix + (text.equals("NONE") ? "none" : text));
        if (text.matches(DAY)) return Optional.of(day(LocalDate.parse(text)));
        if (text.matches(MOMENT))
            return Optional.of(format().withZone(ZoneOffset.UTC).format(Instant.parse(text)));
        if (text.matches("-?\\d+")) return Optional.of(String.format(Locale.ROOT, "%,d", Long.parseLong(text)));
        if (text.matches("true|false|[A-Z][A-Z0-9_]{3,}")) return message("ledger.word." + text);
        return Optional.of(text.length() > LONGEST ? text.substring(0, LONGEST).strip() + " …" : text);
    }

    /** Of the key of a fact like {@code answer.AN27} or {@code boundary.A.L14}: the question, or the layer. */
    private Optional<String> fact(String key) {
        return Arrays.stream(key.split("\\."))
                .map(part -> message("question." + part).or(() -> message("layer." + part)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What was answered, in the words in which it was asked. */
    Optional<String> answer(String question, String value, NamesThen names, long entry) {
        return message("answer." + question + "." + value)
                .or(() -> value.matches("[A-Z0-9_,.-]+") && !value.matches("[0-9.-]+")
                        ? Optional.empty()
                        : word("Answer.text", value, names, entry));
    }

    /** Which column of a file says what, as pages of imports say it. */
    Optional<String> mapping(String kept) {
        var columns = new ArrayList<String>();
        try {
            JSON.readTree(kept).forEachEntry((field, column) -> message("imports.field." + field)
                    .ifPresent(name -> columns.add(
                            "%s from “%s”".formatted(name, column.path("name").asString("")))));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
        return columns.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", columns));
    }

    private static String day(LocalDate day) {
        return day.format(format());
    }

    private static DateTimeFormatter format() {
        return DateTimeFormatter.ofPattern("d MMM yyyy", locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
