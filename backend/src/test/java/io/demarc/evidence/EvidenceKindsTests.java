package io.demarc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.reference.ShippedVersions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvidenceKindsTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    private final EvidenceKinds kinds = ShippedVersions.at(EvidenceKinds.KIND, 1);

    @Test
    void it_lasts_as_the_specification_says() {
        assertThat(until("soc2-type-2", null, MARCH, null)).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(until("pen-test", null, MARCH, null)).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(until("lifecycle-policy", MARCH, null, null)).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(until("settings-read-back", null, MARCH, null)).isEqualTo(MARCH.plusDays(90));
        assertThat(until("device-compliance", null, MARCH, null)).isEqualTo(MARCH.plusDays(30));
        assertThat(until("iso-42001", null, MARCH, null)).isEqualTo(MARCH);
        assertThat(until("contract", null, MARCH, null)).isEqualTo(MARCH);
        assertThat(until("contract", null, null, null)).isNull();
        assertThat(until("bridge-letter", null, MARCH, LocalDate.of(2027, 3, 31)))
                .isEqualTo(LocalDate.of(2027, 6, 30));
    }

    @Test
    void what_counts_for_some_time_needs_a_day_to_count_from() {
        assertThat(kind("soc2-type-2").lasts().isKnown(null, null, null)).isFalse();
        assertThat(kind("iso-42001").lasts().isKnown(null, null, null)).isFalse();
        assertThat(kind("contract").lasts().isKnown(null, null, null)).isTrue();
        assertThat(kind("bridge-letter").lasts().isKnown(null, null, MARCH)).isTrue();
    }

    @Test
    void what_kinds_prove_is_there_to_be_proven() {
        var known = Stream.of("activities", "controls")
                .map(it -> Path.of("src/main/resources/boundary/" + it + ".yaml"))
                .map(EvidenceKindsTests::read)
                .flatMap(
                        it -> Pattern.compile("id: ([LC][0-9.PC]+)").matcher(it).results())
                .map(it -> it.group(1))
                .toList();
        assertThat(kinds.kinds().stream().flatMap(it -> it.items().stream()).filter(it -> !it.startsWith("V")))
                .isSubsetOf(known);
        assertThat(kinds.kinds().stream().flatMap(it -> it.items().stream()).filter(it -> it.startsWith("VQ")))
                .allMatch(it -> Integer.parseInt(it.substring(2)) <= 26);
    }

    /** Domain specification, 2.1: each layer but L11, which cannot be delegated, has evidence of both sides. */
    @Test
    void each_layer_has_kinds_of_either_side() {
        for (int layer = 1; layer <= 18; layer++) {
            var id = "L%02d.".formatted(layer);
            assertThat(kinds.kinds().stream().flatMap(it -> it.items().stream()))
                    .as(id)
                    .anyMatch(it -> it.startsWith(id + "C"));
            if (layer != 11)
                assertThat(kinds.kinds().stream().flatMap(it -> it.items().stream()))
                        .as(id)
                        .anyMatch(it -> it.startsWith(id + "P"));
        }
    }

    private EvidenceKind kind(String id) {
        return kinds.of(id).orElseThrow();
    }

    private LocalDate until(String kind, LocalDate from, LocalDate to, LocalDate predecessor) {
        return kind(kind).lasts().until(from, to, predecessor);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
