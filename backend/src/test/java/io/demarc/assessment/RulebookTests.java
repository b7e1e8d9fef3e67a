package io.demarc.assessment;

import static io.demarc.assessment.ShippedRules.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import io.demarc.inventory.UseCaseQuestions;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.questionnaire.AnswerType;
import io.demarc.questionnaire.Answers;
import io.demarc.questionnaire.Inquiry;
import io.demarc.questionnaire.Question;
import io.demarc.questionnaire.Questionnaire;
import io.demarc.reference.Kind;
import io.demarc.reference.ShippedVersions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** §10.5: MC07, MC09, MC12, MC13; what lowers a level is looked at by the same. */
    @ParameterizedTest
    @CsvSource({"F01, W3 W5", "F02, W3 W5", "F04, W4 W9", "F06, W2 W5 W6", "F07, W2"})
    void whom_a_material_change_asks_again_is_asked(String factor, String stages) {
        assertThat(RULEBOOK.scoring().find(new Factor(factor)).orElseThrow().concerns())
                .extracting(Concern::id)
                .contains(stages.split(" "));
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
        assertThat(asked().filter(question -> question.type() == AnswerType.LEVEL))
                .hasSize(8)
                .allSatisfy(question -> {
                    assertThat(question.options()).hasSize(5);
                    assertThat(question.options()).noneMatch(option -> option.example() == null);
                });
    }

    @Test
    void every_question_about_a_use_case_that_has_to_be_answered_is_weighed_by_one_factor() {
        assertThat(asked().filter(it -> it.required() != null).map(Question::id))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                RULEBOOK.scoring().factors().stream()
                                        .filter(it -> it.rule().isAsked() || it.rule() == Scoring.Rule.LAW)
                                        .map(Scoring.Weighed::answer),
                                elsewhere())
                        .toList());
    }

    /** What other jurisdictions ask, and only where one of them was named. */
    private static Stream<String> elsewhere() {
        return RULEBOOK.jurisdictions().places().stream()
                .flatMap(it -> it.asked().stream())
                .map(Jurisdictions.Asked::answer)
                .distinct();
    }

    @Test
    void a_page_asks_four_questions_at_most_and_two_of_them_large_and_one_more_for_each_other_law() {
        var laws = RULEBOOK.jurisdictions().places().stream()
                .map(Jurisdictions.Place::id)
                .filter(it -> !it.equals(Jurisdictions.EU))
                .toList();
        for (String page : UseCaseQuestions.PAGES) {
            assertThat(asked(page, "EU")).as(page).hasSizeBetween(1, 4);
            assertThat(asked(page, "EU").stream().filter(Question::weighty)).hasSizeLessThanOrEqualTo(2);
            for (String law : laws) assertThat(asked(page, "EU," + law)).as(law).hasSizeLessThanOrEqualTo(5);
            assertThat(asked(page, "EU," + String.join(",", laws)))
                    .as("used everywhere")
                    .hasSizeLessThanOrEqualTo(4 + (int) elsewhere().count());
        }
        assertThat(elsewhere()).hasSize(6);
    }

    /** What has to be answered on a page about what is used in these places. */
    private static List<Question> asked(String page, String places) {
        var answers = new Answers(Map.of(RULEBOOK.jurisdictions().answer(), places));
        var inquiry = new Inquiry(QUESTIONNAIRE.about(UseCaseQuestions.SUBJECT), Map.of("stage", "LIVE"), answers);
        return inquiry.on(page).lines().stream()
                .map(Inquiry.Line::question)
                .filter(it -> it.required() != null)
                .toList();
    }

    @Test
    void a_factor_that_no_question_asks_for_is_a_fault() {
        var fewer = new Questionnaire(
                true,
                "Yes",
                "No",
                QUESTIONNAIRE.questions().stream()
                        .filter(it -> !it.id().equals("AN26") && !it.id().equals("AN39"))
                        .toList());
        assertThat(Scoring.KIND.check().faults(RULEBOOK.scoring(), new Kind.Contents() {
                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> T of(Kind<T> kind) {
                        return (T) fewer;
                    }
                }))
                .containsExactly(
                        "F01 is asked by no question with five levels on a page of the wizard",
                        "F11 is asked by no list of what the law forbids and watches");
    }

    @Test
    void the_prohibitions_apply_from_their_dates() {
        assertThat(RULEBOOK.law().prohibitions())
                .extracting(AiAct.Prohibition::id)
                .containsExactly(
                        "Q-P1", "Q-P2", "Q-P3", "Q-P4", "Q-P5", "Q-P6", "Q-P7", "Q-P8", "Q-P9A", "Q-P9B", "Q-P10A",
                        "Q-P10B");
        assertThat(RULEBOOK.law().prohibitions().stream()
                        .filter(it -> it.appliesFrom().equals(LocalDate.of(2026, 12, 2))))
                .extracting(AiAct.Prohibition::provision)
                .containsOnly("Art. 5(1)(ba), (1a)", "Art. 5(1)(bb), (1a)");
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
    void the_scoring_of_before_is_still_read_and_counts_as_it_did() {
        var before = ShippedVersions.at(Scoring.KIND, 2);
        assertThat(before.levelOfNotGraded()).isEqualTo(Factor.HIGHEST);
        assertThat(before.capabilityCap()).containsEntry(Mode.M3, 2).containsEntry(Mode.M4, 3);
        assertThat(ShippedVersions.at(Questionnaire.KIND, 2)
                        .find("AN39")
                        .orElseThrow()
                        .type())
                .isEqualTo(AnswerType.SEVERAL);
    }

    private static Stream<Question> asked() {
        return QUESTIONNAIRE.about(UseCaseQuestions.SUBJECT).stream();
    }
}
