package io.demarc.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.review.subject.SentWords;
import io.demarc.review.subject.SentWordsColumn;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept fits its column, however long the names are from which it is made. */
class SentWordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", "\u0001", "\ud83d\udc1f"})
    void whatever_is_kept_fits_its_column(String letter) {
        var text = letter.repeat(30_000);
        var json = Objects.requireNonNull(
                new SentWordsColumn().convertToDatabaseColumn(new SentWords(text, text, "L18u ".repeat(299))));
        assertThat(json.codePointCount(0, json.length())).isLessThanOrEqualTo(20_000);
    }

    @Test
    void only_what_is_too_long_is_cut() {
        var fits = "a".repeat(1_500);
        assertThat(new SentWords(fits, fits + "b", fits + "b"))
                .isEqualTo(new SentWords(fits, "a".repeat(1_499) + "…", null));
    }
}
