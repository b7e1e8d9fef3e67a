package io.demarc.vendors.assurance;

import static io.demarc.vendors.assurance.ShippedAssurance.GIVEN;
import static io.demarc.vendors.assurance.ShippedAssurance.RULES;
import static io.demarc.vendors.assurance.ShippedAssurance.example;
import static io.demarc.vendors.assurance.ShippedAssurance.graded;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.vendors.OfferingKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** §9.2 of the domain specification, to the printed value. */
class GradeTests {

    private static final Use HARMLESS = new Use(Map.of("F01", 0, "F02", 0), Map.of(), "LOW");
    private static final LocalDate SOON = GIVEN.plusDays(1);

    @Test
    void the_example_is_a_b() {
        var graded = graded("SERVICE", example());

        assertThat(graded.percent()).isEqualTo("75.67");
        assertThat(graded.base()).isEqualTo(Grade.B);
        assertThat(graded.base().level()).isEqualTo(1);
    }

    @Test
    void its_domains_come_to_what_is_printed() {
        var marks = graded("SERVICE", example()).marks();

        assertThat(RULES.domains().stream()
                        .map(domain -> marks.questions().stream()
                                .filter(it -> it.domain().equals(domain.id()))
                                .toList())
                        .filter(it -> !it.isEmpty())
                        .map(it -> marks.points(it) + " of " + marks.best(it)))
                .containsExactly(
                        "21.67 of 25.00",
                        "15.00 of 20.00",
                        "12.67 of 15.00",
                        "5.67 of 10.00",
                        "7.33 of 12.00",
                        "9.00 of 10.00",
                        "4.33 of 8.00");
        assertThat(marks.dearest(3).stream().map(it -> it.question().id() + " " + it.points()))
                .containsExactly("VQ07 3.33", "VQ02 2.00", "VQ16 2.00");
    }

    @Test
    void evidence_that_ended_caps_its_answer() {
        var graded = graded("SERVICE", with("VQ06", new Answered(3, Proof.ENDED)));

        assertThat(graded.percent()).isEqualTo("71.67");
        assertThat(graded.base()).isEqualTo(Grade.B);
        assertThat(new Answered(2, Proof.ENDED).counted(1)).isEqualTo(1);
        assertThat(new Answered(0, Proof.ENDED).counted(1)).isZero();
    }

    @Test
    void the_highest_answer_needs_something_to_show_for_it() {
        assertThat(new Answered(3, Proof.NONE).counted(1)).isEqualTo(1);
        assertThat(new Answered(2, Proof.NONE).counted(1)).isEqualTo(2);
        assertThat(new Answered(3, Proof.HOLDS).counted(1)).isEqualTo(3);
    }

    @Test
    void a_knock_out_makes_it_an_e_for_restricted_data_only() {
        var graded = graded("SERVICE", with("VQ02", new Answered(0, Proof.NONE)));

        assertThat(graded.percent()).isEqualTo("71.67");
        assertThat(graded.base()).isEqualTo(Grade.B);
        assertThat(graded.effective(HARMLESS, SOON).grade()).isEqualTo(Grade.B);
        assertThat(graded.effective(new Use(Map.of("F01", 2), Map.of(), "LOW"), SOON)
                        .grade())
                .isEqualTo(Grade.B);
        var restricted = graded.effective(new Use(Map.of("F01", 3), Map.of(), "LOW"), SOON);
        assertThat(restricted.grade()).isEqualTo(Grade.E);
        assertThat(restricted.base()).isEqualTo(Grade.B);
        assertThat(restricted.out()).extracting(Effective.Out::question).containsExactly("VQ02");
    }

    @Test
    void each_knock_out_has_its_condition() {
        assertThat(isOut("VQ01", new Use(Map.of("F01", 0), Map.of(), null))).isFalse();
        assertThat(isOut("VQ01", new Use(Map.of("F01", 1), Map.of(), null))).isTrue();
        assertThat(isOut("VQ04", new Use(Map.of(), Map.of("AN43", Set.of("PREFERENCE")), null)))
                .isFalse();
        assertThat(isOut("VQ04", new Use(Map.of(), Map.of("AN43", Set.of("HARD_RULE")), null)))
                .isTrue();
        assertThat(isOut("VQ05", new Use(Map.of("F02", 0), Map.of(), null))).isFalse();
        assertThat(isOut("VQ05", new Use(Map.of("F02", 1), Map.of(), null))).isTrue();
        assertThat(isOut("VQ22", new Use(Map.of(), Map.of(), "MODERATE"))).isFalse();
        assertThat(isOut("VQ22", new Use(Map.of(), Map.of(), "HIGH"))).isTrue();
        assertThat(isOut("VQ22", new Use(Map.of(), Map.of(), null))).isFalse();
        assertThat(isOut("VQ23", new Use(Map.of("F11", 3), Map.of(), null))).isFalse();
        assertThat(isOut("VQ23", new Use(Map.of("F11", 4), Map.of(), null))).isTrue();
        assertThat(isOut("VQ07", new Use(Map.of("F01", 4, "F02", 4, "F11", 4), Map.of(), "CRITICAL")))
                .isFalse();
    }

    @Test
    void a_grade_is_enough_for_two_years_and_at_high_for_one() {
        var graded = graded("SERVICE", example());
        var high = new Use(Map.of(), Map.of(), "HIGH");

        assertThat(graded.effective(high, LocalDate.of(2027, 9, 22)).grade()).isEqualTo(Grade.B);
        assertThat(graded.effective(high, LocalDate.of(2027, 9, 23)).grade()).isEqualTo(Grade.E);
        assertThat(graded.effective(high, LocalDate.of(2027, 9, 23)).expired()).isTrue();
        assertThat(graded.effective(HARMLESS, LocalDate.of(2028, 9, 22)).grade())
                .isEqualTo(Grade.B);
        assertThat(graded.effective(HARMLESS, LocalDate.of(2028, 9, 23)).grade())
                .isEqualTo(Grade.E);
    }

    @Test
    void grades_begin_at_their_thresholds() {
        assertThat(RULES.grade(new BigDecimal("100"))).isEqualTo(Grade.A);
        assertThat(RULES.grade(new BigDecimal("85.00"))).isEqualTo(Grade.A);
        assertThat(RULES.grade(new BigDecimal("84.99"))).isEqualTo(Grade.B);
        assertThat(RULES.grade(new BigDecimal("69.99"))).isEqualTo(Grade.C);
        assertThat(RULES.grade(new BigDecimal("54.99"))).isEqualTo(Grade.D);
        assertThat(RULES.grade(new BigDecimal("39.99"))).isEqualTo(Grade.E);
        assertThat(RULES.grade(BigDecimal.ZERO)).isEqualTo(Grade.E);
    }

    @Test
    void a_source_is_asked_eleven_questions_of_sixty_and_a_rented_cloud_nine_of_thirty_two() {
        var source = RULES.setOf(OfferingKind.WEIGHTS);
        var cloud = RULES.setOf(OfferingKind.MACHINES);

        assertThat(RULES.asked(source)).hasSize(11);
        assertThat(weights(source)).isEqualTo(60);
        assertThat(RULES.asked(cloud)).hasSize(9);
        assertThat(weights(cloud)).isEqualTo(32);
        assertThat(weights(RULES.setOf(OfferingKind.APPLICATION))).isEqualTo(100);
        // 10 × 3 of 3 × 60, and 6 × 2 of 3 × 32.
        assertThat(graded("SOURCE", Map.of("VA2", new Answered(3, Proof.HOLDS))).percent())
                .isEqualTo("16.67");
        assertThat(graded("CLOUD", Map.of("VQ06", new Answered(2, Proof.NONE))).percent())
                .isEqualTo("12.50");
    }

    @Test
    void what_is_not_asked_knocks_nothing_out() {
        var worst = new Use(Map.of("F01", 4, "F02", 4, "F11", 4), Map.of(), "LOW");

        assertThat(graded("SOURCE", Map.of()).effective(worst, SOON).out()).isEmpty();
        assertThat(graded("CLOUD", Map.of()).effective(worst, SOON).out()).isEmpty();
    }

    private static boolean isOut(String question, Use use) {
        return graded("SERVICE", with(question, new Answered(0, Proof.NONE)))
                        .effective(use, SOON)
                        .grade()
                == Grade.E;
    }

    private static Map<String, Answered> with(String question, Answered answered) {
        var answers = new HashMap<>(example());
        answers.put(question, answered);
        return answers;
    }

    private static int weights(Assurance.QuestionSet set) {
        return RULES.asked(set).stream().mapToInt(Assurance.Question::weight).sum();
    }
}
