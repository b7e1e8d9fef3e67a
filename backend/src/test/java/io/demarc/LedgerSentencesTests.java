package io.demarc;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.EventCatalogue.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever adds an event says in the ledger's bundle how it reads, and what it is called where one is chosen. */
class LedgerSentencesTests {

    private final Properties words = new Properties();

    @BeforeEach
    void read() throws IOException {
        try (var bundle =
                Files.newBufferedReader(Path.of("../frontend/src/main/resources/messages/audit.properties"))) {
            words.load(bundle);
        }
    }

    @Test
    void every_event_has_a_sentence_that_any_entry_of_it_can_fill() {
        assertThat(events()).allSatisfy(event -> assertThat(keys(event)).allSatisfy(key -> {
            var patterns = IntStream.iterate(1, i -> words.containsKey(key + "." + i), i -> i + 1)
                    .mapToObj(i -> words.getProperty(key + "." + i))
                    .toList();
            assertThat(patterns).as("audit.properties: " + key + ".1").isNotEmpty();
            assertThat(patterns.getLast().replaceAll("\\{(who|subject|about)}", ""))
                    .as("the last of " + key + " needs nothing that an entry may lack")
                    .doesNotContain("{");
        }));
    }

    @Test
    void every_event_has_a_name_to_choose_it_by() {
        assertThat(events()).extracting(event -> "ledger.event." + event.name()).allMatch(words::containsKey);
    }

    private static List<Line> events() {
        return EventCatalogue.lines().stream()
                .filter(it -> !it.subject().equals("platform"))
                .toList();
    }

    /** An event that says what was decided has a sentence for each. */
    private static List<String> keys(Line event) {
        var verdicts = event.facts().get("verdict");
        var key = "ledger.said." + event.name();
        return verdicts == null
                ? List.of(key)
                : Stream.of(verdicts.split(" \\| ")).map(it -> key + "." + it).toList();
    }
}
