package io.demarc.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OutlineTests {

    private final Outline outline = new Outline("L18s L17S L16n / L13u L09U / L15p L02p L01P");

    @Test
    void counts_who_answers_and_what_is_open() {
        assertThat(outline.us()).isEqualTo(2);
        assertThat(outline.shared()).isEqualTo(2);
        assertThat(outline.provider()).isEqualTo(3);
        assertThat(outline.open()).isEqualTo(3);
    }

    @Test
    void the_line_runs_at_the_mean_of_each_band_without_what_does_not_apply() {
        assertThat(outline.small().line()).isEqualTo("M17 0V6H33V10H1V16");
        assertThat(outline.small().bars())
                .containsExactly(
                        new Outline.Bar(0, 6, 17, true),
                        new Outline.Bar(6, 4, 33, true),
                        new Outline.Bar(10, 6, 1, true));
    }

    @Test
    void a_band_without_open_layers_has_no_dot() {
        assertThat(new Outline("L18s / L13U").card().bars())
                .extracting(Outline.Bar::open)
                .containsExactly(false, true);
    }

    @Test
    void what_is_no_outline_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Outline("L18x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Outline(""));
    }

    @Test
    void what_was_kept_and_is_no_outline_any_more_is_none() {
        assertThat(Outline.read(outline.text())).contains(outline);
        assertThat(Outline.read("X9 L18u")).isEmpty();
    }
}
