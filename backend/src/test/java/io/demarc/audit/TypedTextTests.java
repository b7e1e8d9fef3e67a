package io.demarc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.audit.Sentence.Piece;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.StaticMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever anybody types into a field is shown as they typed it, and never makes an entry unreadable. */
class TypedTextTests {

    private static final UUID OTHERS = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID ITS_OWN = UUID.fromString("01990000-0000-7000-8000-0000000000aa");

    /** All that people type themselves; the answers to questions that are answered by a text are among them. */
    private static final Set<String> TYPED = Set.of(
            "UseCase.name",
            "UseCase.purpose",
            "BusinessUnit.name",
            "Decision.reason",
            "Decision.accepted.sentence",
            "Round.note",
            "LegRow.region",
            "ConditionRow.text",
            "Import.fileName",
            "VendorCandidate.name",
            "Model.name",
            "Model.licence",
            "Vendor.name",
            "Vendor.website",
            "Vendor.country",
            "Vendor.note",
            "Answer.text");

    private static final Pattern PART = Pattern.compile("\\{[*+-]?(c|f|one)\\.([A-Za-z.-]+)(?:\\|[^}]*)?}");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final Properties bundle = new Properties();
    private final NamesThen names = new NamesThen();
    private LedgerWords words;

    @BeforeEach
    void read() throws IOException {
        try (var file = Files.newBufferedReader(Path.of("../frontend/src/main/resources/messages/audit.properties"))) {
            bundle.load(file);
        }
        bundle.forEach((key, text) -> messages.addMessage(key.toString(), Locale.ENGLISH, text.toString()));
        messages.addMessage("question.AN04.type", Locale.ENGLISH, "TEXT");
        messages.setUseCodeAsDefaultMessage(false);
        names.add(OTHERS, "What somebody else works on", 1);
        words = new LedgerWords(messages);
    }

    static Stream<String> texts() {
        return Stream.of(
                "99999999999999999999",
                "1234567",
                "-0",
                "2026-99-99",
                "2026-02-31",
                "2026-02-03",
                "9999-99-99T1Z",
                "2026-11-27T10:00:00Z",
                OTHERS.toString(),
                "NVIDIA",
                "OPENAI",
                "EMEA",
                "REJECTED",
                "NONE",
                "true",
                "false",
                "{0} it's");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_is_typed_is_shown_and_no_field_fails_at_it(String text) {
        for (var field : fields()) {
            var shown = parts(field, text).piece("+", "c." + field).map(Piece::text);
            if (TYPED.contains(field)) assertThat(shown).as(field).contains(text);
        }
        assertThat(fields()).containsAll(TYPED);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_fact_fails_at_what_it_holds(String text) {
        for (var fact : facts()) {
            var row = row("{\"facts\":{\"%s\":\"%s\"}}".formatted(fact, text));
            assertThat(new EntryParts(row, List.of(), names, words).piece("", "f." + fact))
                    .as(fact)
                    .isNotNull();
        }
    }

    /** An approval needs no reason. */
    @Test
    void what_nobody_wrote_is_not_quoted() {
        assertThat(parts("Decision.reason", "").piece("", "c.Decision.reason")).isEmpty();
        assertThat(parts("LegRow.mode", "").piece("+", "c.LegRow.mode")).isPresent();
    }

    @Test
    void an_id_that_was_typed_is_not_looked_up() {
        var typed = TYPED.stream()
                .map(field -> List.of(change(field, OTHERS.toString())))
                .toList();
        assertThat(Sentences.ids(List.of(row("{\"facts\":{\"question\":\"" + OTHERS + "\"}}")), typed))
                .doesNotContain(OTHERS);
        assertThat(Sentences.ids(List.of(), List.of(List.of(change("UseCase.ownerId", OTHERS.toString())))))
                .containsExactly(OTHERS);
        assertThat(parts("UseCase.ownerId", OTHERS.toString())
                        .piece("+", "c.UseCase.ownerId")
                        .map(Piece::text))
                .contains("What somebody else works on");
    }

    /** The catalogue says of each fact what it is. */
    @Test
    void every_id_that_a_sentence_says_is_known_to_be_one() {
        var catalogue = JsonMapper.shared().readTree(Path.of("src/main/resources/events.json"));
        for (var event : catalogue.path("events"))
            event.path("facts").forEachEntry((fact, type) -> {
                if (facts().contains(fact))
                    assertThat(ValueType.of(fact) == ValueType.ID)
                            .as("%s, a %s", fact, type)
                            .isEqualTo(type.asString().matches("(.* )?id\\??"));
            });
    }

    private Set<String> fields() {
        var fields = new TreeSet<String>();
        bundle.stringPropertyNames().stream()
                .filter(it -> it.matches("ledger\\.field\\..+"))
                .forEach(it -> fields.add(it.substring("ledger.field.".length())));
        fields.addAll(said("c"));
        return fields;
    }

    private Set<String> facts() {
        var facts = said("f");
        facts.addAll(said("one"));
        return facts;
    }

    private Set<String> said(String kind) {
        var said = new TreeSet<String>();
        bundle.stringPropertyNames().stream()
                .filter(it -> it.startsWith("ledger.said.") || it.startsWith("ledger.brief."))
                .forEach(it -> PART.matcher(bundle.getProperty(it))
                        .results()
                        .filter(part -> part.group(1).equals(kind))
                        .forEach(part -> said.add(part.group(2))));
        return said;
    }

    private EntryParts parts(String field, String text) {
        return new EntryParts(
                row("{\"facts\":{\"questions\":[\"AN04\"]}}"), List.of(change(field, text)), names, words);
    }

    private static Change change(String field, String after) {
        int dot = field.indexOf('.');
        return new Change(field.substring(0, dot), ITS_OWN, field.substring(dot + 1), null, after);
    }

    private static LedgerRow row(String canonical) {
        var subject = UUID.fromString("01990000-0000-7000-8000-000000000002");
        return new LedgerRow(
                7,
                Instant.EPOCH,
                "Ingrid",
                "use-case-described",
                "use-case",
                subject,
                subject,
                canonical,
                "",
                "",
                "[]");
    }
}
