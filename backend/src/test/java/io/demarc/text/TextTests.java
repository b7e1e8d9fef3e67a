package io.demarc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextTests {

    private static Stream<Arguments> typed() {
        return Stream.of(
                arguments("a\r\nb\rc\nd", "a\nb\nc\nd"),
                arguments("a\r\n\r\nb", "a\n\nb"),
                arguments("a\n\rb", "a\n\nb"),
                arguments("a\u2028b\u0085c\u2029d", "a\nb\nc\nd"),
                arguments("a\0b\u0007\tc\u007f", "ab\tc"),
                arguments("a\uD800b\uDC00", "ab"),
                arguments("Zu\u0308rich", "Zürich"),
                arguments("pay \u202Etxt.exe\u202C \u2067now\u2069", "pay txt.exe now"),
                arguments("hi\uDB40\uDC41\uDB40\uDC7F", "hi"),
                arguments("\uFEFFa", "a"),
                arguments("soft\u00ADhyphen", "soft\u00ADhyphen"),
                arguments(" kept as typed ", " kept as typed "),
                arguments("👨‍👩‍👧", "👨‍👩‍👧"),
                arguments("\u200B", ""),
                arguments("\r\n \t", ""),
                arguments("\u3164\u2800", ""));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void text_is_kept_as_it_was_meant(String typed, String kept) {
        assertThat(Text.clean(typed)).isEqualTo(kept);
        assertThat(Text.clean(kept)).isEqualTo(kept);
    }
}
