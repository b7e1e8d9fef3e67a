package io.demarc.assessment;

import static io.demarc.assessment.GivenBuilder.consumer;
import static io.demarc.assessment.GivenBuilder.harmless;
import static io.demarc.assessment.GivenBuilder.leg;
import static io.demarc.assessment.ShippedRules.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateTests {

    @Test
    void high_risk_under_the_act_is_at_least_high() {
        assertThat(floor("G1", harmless().ticking("GPAI_PROVIDER"))).isNull();
        assertThat(floor("G1", harmless().ticking("ANNEX_III"))).isEqualTo(Tier.HIGH);
        assertThat(floor("G1", harmless().besides(4)))
                .as("the like class of another jurisdiction")
                .isEqualTo(Tier.HIGH);
    }

    @Test
    void safety_is_at_least_high_and_critical_when_it_acts_by_itself() {
        assertThat(floor("G2", harmless().with(F03, 3).with(F04, 4))).isNull();
        assertThat(floor("G2", harmless().with(F03, 4).with(F04, 2))).isEqualTo(Tier.HIGH);
        assertThat(floor("G2", harmless().with(F03, 4).with(F04, 3))).isEqualTo(Tier.CRITICAL);
        assertThat(floor("G2", harmless().with(F03, 4).with(F04, 4))).isEqualTo(Tier.CRITICAL);
    }

    @Test
    void classified_data_is_at_least_high() {
        assertThat(floor("G3", harmless().with(F01, 3))).isNull();
        assertThat(floor("G3", harmless().with(F01, 4))).isEqualTo(Tier.HIGH);
    }

    @Test
    void acting_unasked_beyond_recall_is_at_least_high_and_critical_at_the_extreme() {
        assertThat(floor("G4", harmless().with(F04, 2).with(F05, 4))).isNull();
        assertThat(floor("G4", harmless().with(F04, 4).with(F05, 2))).isNull();
        assertThat(floor("G4", harmless().with(F04, 3).with(F05, 3))).isEqualTo(Tier.HIGH);
        assertThat(floor("G4", harmless().with(F04, 4).with(F05, 3))).isEqualTo(Tier.HIGH);
        assertThat(floor("G4", harmless().with(F04, 3).with(F05, 4))).isEqualTo(Tier.HIGH);
        assertThat(floor("G4", harmless().with(F04, 4).with(F05, 4))).isEqualTo(Tier.CRITICAL);
    }

    @Test
    void special_category_data_needs_a_vendor_better_than_d() {
        assertThat(floor("G5", harmless().with(F02, 4).graded(2))).isNull();
        assertThat(floor("G5", harmless().with(F02, 3).graded(3))).isNull();
        assertThat(floor("G5", harmless().with(F02, 4).graded(3))).isEqualTo(Tier.HIGH);
        assertThat(floor("G5", harmless().with(F02, 4).notGraded())).isEqualTo(Tier.HIGH);
    }

    @Test
    void confidential_data_under_a_consumer_contract_is_at_least_high() {
        assertThat(floor("G6", harmless().with(F01, 1).on(consumer(Mode.M2)))).isNull();
        assertThat(floor("G6", harmless().with(F01, 2).on(leg(Mode.M2)))).isNull();
        assertThat(floor("G6", harmless().with(F01, 2).on(consumer(Mode.M3)))).isNull();
        assertThat(floor("G6", harmless().with(F01, 2).on(consumer(Mode.M1)))).isEqualTo(Tier.HIGH);
        assertThat(floor("G6", harmless().with(F01, 3).on(leg(Mode.M6), consumer(Mode.M2))))
                .isEqualTo(Tier.HIGH);
    }

    @Test
    void the_main_reason_for_a_decision_is_at_least_high() {
        assertThat(floor("G7", harmless().with(F03, 2))).isNull();
        assertThat(floor("G7", harmless().with(F03, 3))).isEqualTo(Tier.HIGH);
        assertThat(floor("G7", harmless().with(F03, 4))).as("there G2 holds").isNull();
    }

    @Test
    void any_prohibited_practice_stops_it_whatever_else_is_missing() {
        for (AiAct.Prohibition prohibition : RULEBOOK.law().prohibitions())
            assertThat(harmless()
                            .without(F01)
                            .ticking(prohibition.id(), "INTERACTS")
                            .score()
                            .decidedTier())
                    .as(prohibition.id())
                    .isEqualTo(Tier.PROHIBITED);
    }

    @Test
    void a_gate_says_from_where_to_where_it_raised() {
        Score.Graded score = harmless().with(F03, 3).graded();

        assertThat(score.before()).isEqualTo(Tier.LOW);
        assertThat(score.tier()).isEqualTo(Tier.HIGH);
        assertThat(score.raisedBy()).extracting(Score.Floor::gate).containsExactly("G7");
    }

    @Test
    void a_gate_below_the_tier_raises_nothing() {
        Score.Graded score = harmless().with(F03, 4).with(F04, 3).with(F01, 4).graded();

        assertThat(score.tier()).isEqualTo(Tier.CRITICAL);
        assertThat(score.raisedBy()).extracting(Score.Floor::gate).containsExactly("G2");
    }

    private static @Nullable Tier floor(String gate, GivenBuilder given) {
        return given.graded().gates().stream()
                .filter(floor -> floor.gate().equals(gate))
                .findFirst()
                .orElseThrow()
                .floor();
    }
}
