package io.demarc.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\rx",
                "\nx",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A1",
                " =1+1",
                "\u00A0=1",
                "\u200B=1",
                "\uFEFF=1"
            })
    void what_would_run_is_text(String text) {
        assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Claims = letters", "1-1", "\u2013", "'=1", "\uD83D\uDE00"})
    void anything_else_stays_as_it_is(String text) {
        assertThat(SafeCell.of(text)).isEqualTo(text);
    }
}
