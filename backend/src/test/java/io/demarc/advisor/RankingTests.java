package io.demarc.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTests {

    @Test
    void places_that_do_not_say_their_share_share_what_the_others_leave() {
        var legs = List.of(leg("A", Mode.M6, 90), leg("B", Mode.M3, null), leg("C", Mode.M2, null));
        assertThat(legs.stream().mapToDouble(it -> Outlays.share(it, legs)).sum())
                .isCloseTo(1, within(0.0001));
        assertThat(Outlays.share(legs.get(1), legs)).isCloseTo(0.05, within(0.0001));
        var silent = List.of(leg("A", Mode.M6, null), leg("B", Mode.M3, null));
        assertThat(Outlays.share(silent.getFirst(), silent)).isCloseTo(0.5, within(0.0001));
    }

    @Test
    void a_candidate_is_decided_at_each_of_its_places() {
        var legs = List.of(leg("A", Mode.M3, null), leg("B", Mode.M6, null), leg("C", null, null));
        var plan = new DeploymentPlan(new UseCaseId(Uuid7.next()), legs, Routing.NONE);
        assertThat(plan.mode()).isEqualTo(Mode.M8);
        assertThatThrownBy(() -> new Candidate(plan, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Leg leg(String letter, Mode mode, Integer share) {
        return new Leg(Uuid7.next(), letter, mode, null, null, null, share, Answers.NONE);
    }
}
