package io.demarc.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Modes.Pole;
import io.demarc.reference.Shipped;
import org.junit.jupiter.api.Test;

class ModesTests {

    private final Modes modes = Shipped.newest(Modes.KIND).content();

    @Test
    void the_file_tells_of_every_mode_once_in_order_and_by_its_code() {
        assertThat(modes.modes()).extracting(Modes.Text::id).containsExactly(Mode.values());
        assertThat(modes.modes())
                .allSatisfy(text -> assertThat(text.code()).isEqualTo(text.id().code()));
    }

    @Test
    void every_mode_is_told_by_examples_and_by_the_question_that_decides() {
        assertThat(modes.modes()).allSatisfy(text -> {
            assertThat(text.examples()).isNotEmpty();
            assertThat(text.question().text()).endsWith("?");
            assertThat(text.name()).hasSizeLessThan(26);
        });
        assertThat(modes.modes().stream().map(it -> it.question().id()))
                .containsExactlyInAnyOrder("Q-M1", "Q-M2", "Q-M3", "Q-M4", "Q-M5", "Q-M6", "Q-M7", "Q-M8");
    }

    @Test
    void a_hybrid_is_told_by_places_that_differ_in_what_makes_one() {
        assertThat(modes.of(Mode.M8).examples())
                .containsExactly(
                        "Public data to a cloud model API, restricted data to machines that we rent",
                        "EU data to one region, the rest to another",
                        "API fallback for an on-prem cluster");
    }

    @Test
    void the_questions_decide_as_the_specification_orders_them() {
        assertThat(modes.of(Mode.M7).question().id()).isEqualTo("Q-M2");
        assertThat(modes.of(Mode.M6).question().id()).isEqualTo("Q-M3");
        assertThat(modes.of(Mode.M2).question().id()).isEqualTo("Q-M6");
    }

    @Test
    void the_poles_are_those_of_the_founding_document() {
        assertThat(modes.of(Mode.M3).pole()).isEqualTo(Pole.MODEL_AS_A_SERVICE);
        assertThat(modes.of(Mode.M4).pole()).isEqualTo(Pole.BETWEEN);
        assertThat(modes.of(Mode.M7).pole()).isEqualTo(Pole.SELF_HOSTED);
        assertThat(modes.of(Mode.M8).pole()).isEqualTo(Pole.HYBRID);
    }
}
