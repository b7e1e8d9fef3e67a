package io.demarc.exchange.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CalendarTextTests {

    @Test
    void a_text_ends_no_line_and_begins_no_property() {
        assertThat(CalendarText.escaped("a\r\nURL:x\n;,\\\u0000\u0007\u2028b")).isEqualTo("a\\nURL:x\\n\\;\\,\\\\\\nb");
    }

    @Test
    void lines_are_folded_at_75_octets_and_no_character_is_cut() {
        var said = "Ä€😀".repeat(60);
        var text = new CalendarText().line("SUMMARY", said).toString();
        assertThat(text.split("\r\n")).hasSizeGreaterThan(5).allSatisfy(line -> assertThat(
                        line.getBytes(StandardCharsets.UTF_8).length)
                .isBetween(2, 75));
        assertThat(text.replace("\r\n ", "")).isEqualTo("SUMMARY:" + said + "\r\n");
        assertThat(text).doesNotContain("\uFFFD");
    }

    @Test
    void a_line_of_just_75_octets_is_one() {
        var said = "x".repeat(75 - "SUMMARY:".length());
        assertThat(new CalendarText().line("SUMMARY", said).toString()).isEqualTo("SUMMARY:" + said + "\r\n");
        assertThat(new CalendarText().line("SUMMARY", said + "y").toString())
                .isEqualTo("SUMMARY:" + said + "\r\n y\r\n");
    }
}
