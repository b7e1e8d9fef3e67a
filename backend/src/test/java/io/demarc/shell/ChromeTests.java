package io.demarc.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChromeTests {

    @Test
    void of_more_than_can_be_counted_it_says_so_and_of_nothing_it_says_nothing() {
        assertThat(Chrome.Entry.shown(null)).isNull();
        assertThat(Chrome.Entry.shown(1)).isEqualTo("1");
        assertThat(Chrome.Entry.shown(99)).isEqualTo("99");
        assertThat(Chrome.Entry.shown(100)).isEqualTo("99+");
    }
}
