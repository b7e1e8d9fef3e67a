package io.demarc.assessment;

import static io.demarc.assessment.ShippedRules.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether the reference files say what the code expects. */
class RulebookTests {

    @Test
    void the_weights_sum_to_a_hundred() {
        assertThat(RULEBOOK.scoring().factors().stream()
                        .mapToInt(Scoring.Weighed::weight)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void every_factor_stands_in_its_place_with_five_levels() {
        assertThat(RULEBOOK.scoring().factors())
                .extracting(it -> it.id().id())
                .containsExactly("F01", "F02", "F03", "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11");
        assertThat(RULEBOOK.scoring().factors())
                .allMatch(factor -> factor.levels().size() == 5);
    }

    @Test
    void every_tier_but_prohibited_has_a_threshold() {
        assertThat(RULEBOOK.scoring().tiers())
                .extracting(Scoring.Threshold::tier)
                .containsExactly(Tier.LOW, Tier.MODERATE, Tier.HIGH, Tier.CRITICAL);
    }

    @Test
    void there_are_eight_gates() {
        assertThat(RULEBOOK.scoring().gates())
                .extracting(Gate::id)
                .containsExactly("G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8");
        assertThat(RULEBOOK.scoring().gates()).noneMatch(gate -> gate.floors().isEmpty());
    }

    @Test
    void every_mode_is_in_every_table() {
        var modes = EnumSet.complementOf(EnumSet.of(Mode.M8));
        assertThat(RULEBOOK.scoring().modeExposure()).containsOnlyKeys(modes.toArray(Mode[]::new));
        assertThat(RULEBOOK.scoring().capabilityCap()).containsOnlyKeys(modes.toArray(Mode[]::new));
        assertThat(RULEBOOK.scoring().consumerExposure()).containsOnlyKeys(Mode.M1, Mode.M2);
    }

    @Test
    void every_level_of_every_question_can_be_chosen_and_has_an_example() {
        assertThat(RULEBOOK.questions().questions()).allSatisfy(question -> {
            assertThat(question.options()).hasSize(5);
            assertThat(question.options())
                    .noneMatch(option ->
                            option.text().isBlank() || option.example().isBlank());
        });
    }

    @Test
    void a_question_answers_the_factor_it_says() {
        assertThat(RULEBOOK.questions().questions()).allMatch(question -> RULEBOOK.scoring()
                .find(question.factor())
                .orElseThrow()
                .answer()
                .equals(question.id()));
        assertThat(RULEBOOK.questions().ids()).doesNotHaveDuplicates().hasSize(9);
    }

    @Test
    void a_page_asks_four_questions_at_most_and_two_of_them_large() {
        for (Question.Page page : Question.Page.values()) {
            int law = RULEBOOK.questions().law().page() == page ? 1 : 0;
            var questions = RULEBOOK.questions().on(page);
            assertThat(questions.size() + law).isBetween(1, 4);
            assertThat(questions.stream().filter(Question::weighty)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void the_ten_prohibitions_apply_from_their_dates() {
        assertThat(RULEBOOK.law().prohibitions())
                .extracting(AiAct.Prohibition::id)
                .containsExactly("Q-P1", "Q-P2", "Q-P3", "Q-P4", "Q-P5", "Q-P6", "Q-P7", "Q-P8", "Q-P9", "Q-P10");
        assertThat(RULEBOOK.law().prohibitions().stream()
                        .filter(it -> it.appliesFrom().equals(LocalDate.of(2026, 12, 2))))
                .extracting(AiAct.Prohibition::provision)
                .containsExactly("Art. 5(1)(ba)", "Art. 5(1)(bb)");
    }

    @Test
    void every_class_that_is_not_prohibited_has_its_level() {
        assertThat(RULEBOOK.law().classes())
                .extracting(AiAct.Level::regulatoryClass)
                .containsExactly(Arrays.stream(RegulatoryClass.values())
                        .filter(it -> it != RegulatoryClass.PROHIBITED)
                        .toArray(RegulatoryClass[]::new));
    }

    @Test
    void none_of_these_stands_alone() {
        assertThat(RULEBOOK.law().isConsistent(Set.of(AiAct.NONE))).isTrue();
        assertThat(RULEBOOK.law().isConsistent(Set.of("Q-P1", "HIGH_RISK"))).isTrue();
        assertThat(RULEBOOK.law().isConsistent(Set.of(AiAct.NONE, "Q-P1"))).isFalse();
        assertThat(RULEBOOK.law().isConsistent(Set.of("Q-P11"))).isFalse();
    }
}
