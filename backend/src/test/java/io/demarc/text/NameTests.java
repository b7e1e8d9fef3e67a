package io.demarc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTests {

    private static Stream<String> spellings() {
        return Stream.of(
                        "Zürich KI\u200B",
                        "\u00A0Zürich KI\u00A0",
                        "\uFEFFZürich KI",
                        "Zürich KI\u2060",
                        "Zürich  KI",
                        "Zürich\u3000\t\u2003KI",
                        "Zürich\u2028KI",
                        "Zürich\r\nKI",
                        "Zürich\u2800KI",
                        "Zü\u00ADrich KI",
                        "Zu\u0308rich KI",
                        "Zu\u034F\u0308rich KI",
                        "\u202EZürich\u202C \u2066KI\u2069",
                        "Zü\u200Drich KI",
                        "Zü\u200Crich KI",
                        "Zürich\uFE0F KI",
                        "Zürich KI\uDB40\uDC41\uDB40\uDC7F",
                        "Zürich\uD800 KI",
                        "Zürich\uFFFF KI",
                        "Zü\0rich\u0007 KI")
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void what_people_see_as_one_name_is_written_in_one_way(String spelling) {
        assertThat(new Name(spelling).text()).isEqualTo("Zürich KI");
    }

    @ParameterizedTest
    @CsvSource({
        "Straßenbauamt, STRAẞENBAUAMT",
        "Straßenbauamt, strassenbauamt",
        "Nordlicht Analytik, NORDLICHT ANALYTIK",
        "Acme, ＡＣＭＥ",
        "Office ﬁve, office five",
        "O’Brien, o'brien",
        "Well‑known, well-known",
        "ΑΣ, ας",
        "İzmir, i̇zmir",
        "👨‍👩‍👧 care, 👨👩👧 care",
        "❤️ health, ❤ health"
    })
    void names_are_the_same_whatever_their_case_width_and_hyphens(String one, String other) {
        assertThat(new Name(one).key()).isEqualTo(new Name(other).key());
        assertThat(new Name(one).isSame(new Name(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Kır, Kir", "Müller, Muller", "Acme AI, AcmeAI", "Istanbul, İstanbul", "A–B, A-B", "Acme, Аcme"})
    void names_that_look_different_or_are_other_letters_are_two(String one, String other) {
        assertThat(new Name(one).isSame(new Name(other))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0",
                "\u200B",
                "\u3164",
                "\u2800",
                "\u115F",
                "\u1160",
                "\uFFA0",
                "\u00AD",
                "\uFE0F",
                "\u180E",
                "\u034F",
                "\u2060\u2061\u2064",
                "\uDB40\uDC41\uDB40\uDC7F",
                "\uDB40\uDD00",
                "\u202E\u200F",
                "\uD800",
                "\uFFFE",
                "\0",
                "\u0007\u0085",
                "\u2028",
                "\u17B4",
                "\uD834\uDD59",
                "\u200D\u200C",
                "\uFFF9"
            })
    void a_name_of_which_nothing_is_seen_is_missing(String nothing) {
        assertThat(Name.of(nothing)).isEmpty();
        assertThat(Text.isVisible(nothing)).isFalse();
        assertThat(Text.clean(nothing)).isEmpty();
        assertThatThrownBy(() -> new Name(nothing)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👨‍👩‍👧‍👦 Family help",
                "❤️ Heart",
                "1️⃣ First",
                "🏳️‍🌈",
                "می‌خواهم",
                "क्‍ष",
                "A\u0301\u0327",
                "\u0300"
            })
    void what_changes_how_a_name_looks_stays(String name) {
        assertThat(new Name(name).text()).isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    @Test
    void the_length_is_counted_in_characters_that_people_count() {
        assertThat(Name.of("😀".repeat(Name.LONGEST))).isPresent();
        assertThat(Name.of("😀".repeat(Name.LONGEST + 1))).isEmpty();
        assertThat(Name.of(" ".repeat(5_000) + "Acme" + "\u200B".repeat(5_000))).contains(new Name("Acme"));
    }

    @Test
    void a_name_and_a_key_stay_what_they_are_when_they_are_made_again() {
        assertThat(Stream.concat(spellings(), Stream.of("ﷺ", "¨ x", "ẞ", "½", "Å", "👨‍👩‍👧")))
                .allSatisfy(said -> {
                    var name = new Name(said);
                    assertThat(new Name(name.text())).isEqualTo(name);
                    assertThat(new Name(name.key()).key()).isEqualTo(name.key());
                });
    }
}
