package io.demarc.assessment;

import static io.demarc.assessment.GivenBuilder.consumer;
import static io.demarc.assessment.GivenBuilder.harmless;
import static io.demarc.assessment.GivenBuilder.leg;
import static io.demarc.assessment.ShippedRules.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.Mode;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringTests {

    @Test
    void a_tier_begins_at_its_threshold() {
        assertThat(RULEBOOK.scoring().tier(new BigDecimal("24.99"))).isEqualTo(Tier.LOW);
        assertThat(RULEBOOK.scoring().tier(new BigDecimal("25"))).isEqualTo(Tier.MODERATE);
        assertThat(RULEBOOK.scoring().tier(new BigDecimal("44.99"))).isEqualTo(Tier.MODERATE);
        assertThat(RULEBOOK.scoring().tier(new BigDecimal("45.00"))).isEqualTo(Tier.HIGH);
        assertThat(RULEBOOK.scoring().tier(new BigDecimal("64.99"))).isEqualTo(Tier.HIGH);
        assertThat(RULEBOOK.scoring().tier(new BigDecimal("65"))).isEqualTo(Tier.CRITICAL);
        assertThat(RULEBOOK.scoring().tier(new BigDecimal("100"))).isEqualTo(Tier.CRITICAL);
    }

    @Test
    void the_worst_of_everything_is_a_hundred() {
        Score.Graded score = harmless()
                .levels(4, 4, 4, 4, 4, 4, 4)
                .with(F09, 4)
                .on(leg(Mode.M5), consumer(Mode.M1))
                .graded(4)
                .ticking("ANNEX_III")
                .graded();

        assertThat(score.inherent()).isEqualByComparingTo("100");
    }

    @Test
    void what_is_not_answered_is_named_and_there_is_no_score() {
        for (Factor factor : List.of(F01, F02, F03, F04, F05, F06, F07, F09))
            assertThat(harmless().without(factor).score())
                    .isEqualTo(new Score.Unanswered(List.of(
                            RULEBOOK.scoring().find(factor).orElseThrow().answer())));
        assertThat(harmless().ticking().score()).isEqualTo(new Score.Unanswered(List.of("AN39")));
    }

    @Test
    void without_a_mode_there_is_no_score() {
        assertThat(harmless().on().score()).isEqualTo(new Score.Unanswered(List.of("AN02")));
        assertThat(harmless().on(leg(Mode.M6), new Leg("B", null, false)).score())
                .isEqualTo(new Score.Unanswered(List.of("AN02")));
        assertThat(harmless().on().score().decidedTier()).isNull();
    }

    @Test
    void the_mode_says_how_far_a_third_party_reaches() {
        assertThat(level(F08, harmless().on(leg(Mode.M6)))).isZero();
        assertThat(level(F08, harmless().on(leg(Mode.M5)))).isEqualTo(1);
        assertThat(level(F08, harmless().on(leg(Mode.M7)))).isEqualTo(1);
        assertThat(level(F08, harmless().on(leg(Mode.M3)))).isEqualTo(2);
        assertThat(level(F08, harmless().on(leg(Mode.M4)))).isEqualTo(2);
        assertThat(level(F08, harmless().on(leg(Mode.M1)))).isEqualTo(3);
        assertThat(level(F08, harmless().on(leg(Mode.M2)))).isEqualTo(3);
        assertThat(level(F08, harmless().on(consumer(Mode.M1)))).isEqualTo(4);
        assertThat(level(F08, harmless().on(consumer(Mode.M2)))).isEqualTo(4);
    }

    @Test
    void a_hybrid_is_as_exposed_as_its_worst_leg_and_more_so_where_a_failure_loosens_it() {
        GivenBuilder hybrid = harmless().on(leg(Mode.M6), leg(Mode.M3));

        assertThat(level(F08, hybrid)).isEqualTo(2);
        assertThat(basis(F08, hybrid)).isEqualTo(Basis.MODE_OF_SEVERAL);
        assertThat(level(F08, hybrid.failingLoosely())).isEqualTo(3);
        assertThat(basis(F08, hybrid)).isEqualTo(Basis.MODE_FAILS_LOOSELY);
        assertThat(level(F08, harmless().on(consumer(Mode.M1), leg(Mode.M3)).failingLoosely()))
                .isEqualTo(4);
        assertThat(level(F08, harmless().on(leg(Mode.M3)).failingLoosely()))
                .as("a single leg has no route")
                .isEqualTo(2);
    }

    @Test
    void who_runs_fewer_layers_can_fail_at_fewer() {
        assertThat(level(F09, harmless().with(F09, 4).on(leg(Mode.M1)))).isEqualTo(3);
        assertThat(level(F09, harmless().with(F09, 4).on(leg(Mode.M2)))).isEqualTo(3);
        assertThat(level(F09, harmless().with(F09, 4).on(leg(Mode.M3)))).isEqualTo(3);
        assertThat(level(F09, harmless().with(F09, 3).on(leg(Mode.M3)))).isEqualTo(3);
        assertThat(level(F09, harmless().with(F09, 2).on(leg(Mode.M3)))).isEqualTo(2);
        assertThat(level(F09, harmless().with(F09, 4).on(leg(Mode.M4)))).isEqualTo(4);
        assertThat(level(F09, harmless().with(F09, 4).on(leg(Mode.M5)))).isEqualTo(4);
        assertThat(level(F09, harmless().with(F09, 4).on(leg(Mode.M1), leg(Mode.M4))))
                .as("the highest cap of its legs")
                .isEqualTo(4);
    }

    @Test
    void a_cap_shows_what_was_answered() {
        Score.Points capped = points(F09, harmless().with(F09, 4).on(leg(Mode.M2)));

        assertThat(capped.given()).isEqualTo(4);
        assertThat(capped.basis()).isEqualTo(Basis.CAPPED_BY_MODE);
        assertThat(basis(F09, harmless().with(F09, 2).on(leg(Mode.M2)))).isEqualTo(Basis.ANSWER);
    }

    @Test
    void a_vendor_that_nobody_graded_counts_two_and_says_so() {
        assertThat(level(F10, harmless().notGraded())).isEqualTo(2);
        assertThat(basis(F10, harmless().notGraded())).isEqualTo(Basis.NOT_GRADED);
    }

    @Test
    void of_the_law_the_strictest_tick_counts() {
        assertThat(level(F11, harmless().ticking(AiAct.NONE))).isZero();
        assertThat(level(F11, harmless().ticking("INTERACTS"))).isEqualTo(1);
        assertThat(level(F11, harmless().ticking("INTERACTS", "FILTERED"))).isEqualTo(2);
        assertThat(level(F11, harmless().ticking("GPAI_PROVIDER", "FILTERED"))).isEqualTo(3);
        assertThat(level(F11, harmless().ticking("ANNEX_I", "INTERACTS"))).isEqualTo(4);
    }

    @Test
    void the_outlook_narrows_until_nothing_is_missing() {
        GivenBuilder open = harmless().without(F03).without(F04);

        assertThat(open.outlook()).isEqualTo(new Outlook(Tier.LOW, Tier.CRITICAL));
        assertThat(open.with(F03, 1).outlook()).isEqualTo(new Outlook(Tier.LOW, Tier.LOW));
        assertThat(open.with(F03, 4).outlook()).isEqualTo(new Outlook(Tier.HIGH, Tier.CRITICAL));
        assertThat(open.with(F04, 0).outlook().isCertain()).isTrue();
    }

    @Test
    void a_mode_not_stated_may_still_hide_a_consumer_contract() {
        assertThat(harmless().with(F01, 2).on().outlook()).isEqualTo(new Outlook(Tier.LOW, Tier.HIGH));
    }

    private static Score.Points points(Factor factor, GivenBuilder given) {
        return given.graded().factors().stream()
                .filter(it -> it.factor().equals(factor))
                .findFirst()
                .orElseThrow();
    }

    private static int level(Factor factor, GivenBuilder given) {
        return points(factor, given).level();
    }

    private static Basis basis(Factor factor, GivenBuilder given) {
        return points(factor, given).basis();
    }
}
