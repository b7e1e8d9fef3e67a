package io.demarc.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferenceReaderTests {

    enum Colour {
        RED,
        GREEN
    }

    record Garden(List<Bed> beds, Map<String, Integer> sizes) {}

    record Bed(
            String id,
            String name,
            Colour colour,
            int place,
            @Nullable String note) {}

    private static final String GOOD = """
            beds:
              - {id: B1, name: {en: Roses, de: Rosen}, colour: RED, place: 1}
              - {id: B2, name: Ferns, colour: GREEN, place: 2, note: in the shade}
            sizes: {B1: 3, B2: 4}
            """;

    @Test
    void a_text_is_read_in_the_language_asked_for_or_in_english() {
        assertThat(read(GOOD, "de").beds()).extracting(Bed::name).containsExactly("Rosen", "Ferns");
        assertThat(read(GOOD, "fr").beds()).extracting(Bed::name).containsExactly("Roses", "Ferns");
        assertThat(ReferenceReader.languages(ReferenceReader.yaml("garden.yaml", GOOD)))
                .containsExactly("de", "en");
    }

    @Test
    void an_unknown_key_is_an_error_that_says_where() {
        refuses(GOOD.replace("note:", "nota:"), "garden.yaml: beds[1].nota: ");
    }

    @Test
    void a_missing_value_is_an_error_that_says_where() {
        refuses(GOOD.replace("id: B2, ", ""), "garden.yaml: beds[1].id: a value is missing");
        refuses(GOOD.replace("id: B2", "id: ' '"), "garden.yaml: beds[1].id: a value is missing");
        refuses(GOOD.replace(", place: 2", ""), "garden.yaml: beds[1].place: ");
        refuses(GOOD.replace("B2: 4", "B2: null"), "garden.yaml: sizes.B2: a value is missing");
        assertThat(read(GOOD, "en").beds().getFirst().note()).isNull();
    }

    @Test
    void a_key_that_stands_twice_is_an_error() {
        refuses(GOOD + "sizes: {}\n", "garden.yaml");
    }

    @Test
    void a_constant_that_is_none_is_an_error() {
        refuses(GOOD.replace("GREEN", "BLUE"), "garden.yaml: beds[1].colour: ");
        refuses(GOOD.replace("GREEN", "1"), "garden.yaml: beds[1].colour: ");
    }

    private static Garden read(String text, String language) {
        return ReferenceReader.read("garden.yaml", ReferenceReader.yaml("garden.yaml", text), Garden.class, language);
    }

    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> read(text, "en"))
                .isInstanceOf(ReferenceFault.class)
                .hasMessageStartingWith(message);
    }
}
