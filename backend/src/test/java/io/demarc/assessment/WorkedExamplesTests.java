package io.demarc.assessment;

import static io.demarc.assessment.GivenBuilder.harmless;
import static io.demarc.assessment.GivenBuilder.leg;
import static io.demarc.assessment.ShippedRules.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of §6.5 of the domain specification, to the printed value. */
class WorkedExamplesTests {

    @Test
    void an_internal_meeting_summariser_is_low() {
        Score.Graded score = harmless()
                .levels(1, 1, 1, 0, 0, 1, 1)
                .with(F09, 1)
                .on(leg(Mode.M3))
                .graded(1)
                .graded();

        assertThat(score.factors())
                .extracting(points -> points.contribution().toPlainString())
                .containsExactly(
                        "3.00", "2.50", "4.00", "0.00", "0.00", "2.00", "1.50", "4.00", "1.50", "1.50", "0.00");
        assertThat(score.inherent()).isEqualByComparingTo("20.0");
        assertThat(score.tier()).isEqualTo(Tier.LOW);
        assertThat(score.gates()).noneMatch(Score.Floor::holds);
    }

    @Test
    void the_summariser_stays_low_while_nobody_graded_its_vendor_and_nobody_runs_our_layers() {
        assertThat(summariser().notGraded().graded().inherent()).isEqualByComparingTo("21.5");
        assertThat(summariser().with(F09, 4).graded().inherent()).isEqualByComparingTo("23.0");
        Score.Graded both = summariser().notGraded().with(F09, 4).graded();
        assertThat(both.inherent()).isEqualByComparingTo("24.5");
        assertThat(both.tier()).isEqualTo(Tier.LOW);
    }

    private static GivenBuilder summariser() {
        return harmless()
                .levels(1, 1, 1, 0, 0, 1, 1)
                .with(F09, 1)
                .on(leg(Mode.M3))
                .graded(1);
    }

    @Test
    void a_policy_search_that_nobody_graded_is_low() {
        Score.Graded score = harmless()
                .levels(1, 1, 1, 0, 0, 1, 0)
                .with(F09, 1)
                .on(leg(Mode.M1))
                .notGraded()
                .graded();

        assertThat(score.inherent()).isEqualByComparingTo("22.0");
        assertThat(score.tier()).isEqualTo(Tier.LOW);
        assertThat(score.gates()).noneMatch(Score.Floor::holds);
    }

    @Test
    void letters_with_health_data_are_high_until_their_vendor_is_graded() {
        var letters = harmless()
                .levels(2, 4, 2, 0, 1, 1, 1)
                .with(F09, 2)
                .on(leg(Mode.M3))
                .ticking("INTERACTS");
        Score.Graded score = letters.notGraded().graded();

        assertThat(score.inherent()).isEqualByComparingTo("41.5");
        assertThat(score.before()).isEqualTo(Tier.MODERATE);
        assertThat(score.tier()).isEqualTo(Tier.HIGH);
        assertThat(score.raisedBy()).extracting(Score.Floor::gate).containsExactly("G5");
        assertThat(WaysDown.from(score, letters.readings()).cheapest().orElseThrow())
                .extracting(WaysDown.Way::text, WaysDown.Way::tier)
                .containsExactly("A grade of C or better", Tier.MODERATE);
        assertThat(letters.graded(1).graded().inherent()).isEqualByComparingTo("40.0");
        assertThat(letters.graded(1).graded().tier()).isEqualTo(Tier.MODERATE);
    }

    @Test
    void a_public_support_assistant_is_moderate() {
        Score.Graded score = harmless()
                .levels(2, 2, 1, 1, 1, 3, 3)
                .with(F09, 1)
                .on(leg(Mode.M2))
                .graded(1)
                .ticking("INTERACTS")
                .graded();

        assertThat(score.factors())
                .extracting(points -> points.contribution().toPlainString())
                .containsExactly(
                        "6.00", "5.00", "4.00", "3.00", "1.50", "6.00", "4.50", "6.00", "1.50", "1.50", "2.50");
        assertThat(score.inherent()).isEqualByComparingTo("41.5");
        assertThat(score.tier()).isEqualTo(Tier.MODERATE);
        assertThat(score.gates()).noneMatch(Score.Floor::holds);
    }

    @Test
    void screening_of_applicants_is_high_by_points_and_by_two_gates() {
        Score.Graded score = harmless()
                .levels(2, 3, 3, 1, 2, 3, 2)
                .with(F09, 3)
                .on(leg(Mode.M5))
                .graded(2)
                .ticking("ANNEX_III_4")
                .graded();

        assertThat(score.factors())
                .extracting(points -> points.contribution().toPlainString())
                .containsExactly(
                        "6.00", "7.50", "12.00", "3.00", "3.00", "6.00", "3.00", "2.00", "4.50", "3.00", "10.00");
        assertThat(score.inherent()).isEqualByComparingTo("60.0");
        assertThat(score.before()).isEqualTo(Tier.HIGH);
        assertThat(score.tier()).isEqualTo(Tier.HIGH);
        assertThat(score.gates())
                .filteredOn(Score.Floor::holds)
                .extracting(Score.Floor::gate)
                .containsExactly("G1", "G7");
        assertThat(score.raisedBy()).as("the points alone are high").isEmpty();
    }

    @Test
    void an_autonomous_health_claims_agent_is_critical() {
        Score.Graded score = harmless()
                .levels(3, 4, 3, 3, 3, 3, 3)
                .with(F09, 3)
                .on(leg(Mode.M3), leg(Mode.M5))
                .failingLoosely()
                .graded(1)
                .ticking("ANNEX_III_4")
                .graded();

        assertThat(score.factors())
                .extracting(points -> points.contribution().toPlainString())
                .containsExactly(
                        "9.00", "10.00", "12.00", "9.00", "4.50", "6.00", "4.50", "6.00", "4.50", "1.50", "10.00");
        assertThat(score.inherent()).isEqualByComparingTo("77.0");
        assertThat(score.tier()).isEqualTo(Tier.CRITICAL);
        assertThat(score.gates())
                .filteredOn(Score.Floor::holds)
                .extracting(Score.Floor::gate)
                .containsExactly("G1", "G4", "G7");
    }

    @Test
    void the_agent_that_only_fails_over_to_approved_places_is_two_points_lower() {
        assertThat(harmless()
                        .levels(3, 4, 3, 3, 3, 3, 3)
                        .with(F09, 3)
                        .on(leg(Mode.M3), leg(Mode.M5))
                        .graded(1)
                        .ticking("ANNEX_III_4")
                        .graded()
                        .inherent())
                .isEqualByComparingTo("75.0");
    }

    @Test
    void scoring_the_voices_of_staff_is_prohibited_and_has_no_score() {
        Score score = harmless().levels(2, 4, 3, 1, 2, 1, 1).ticking("Q-P6").score();

        assertThat(score).isEqualTo(new Score.Prohibited(List.of("Q-P6")));
        assertThat(score.decidedTier()).isEqualTo(Tier.PROHIBITED);
    }
}
