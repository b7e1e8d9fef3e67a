package io.demarc.nextplan;

import static org.assertj.core.api.Assertions.assertThat;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing;
import io.demarc.deployment.Supply;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of a plan is all of it. */
class PlanTextTests {

    private static final Leg FIRST = new Leg(
            Uuid7.next(),
            "A",
            Mode.M2,
            Uuid7.next(),
            Uuid7.next(),
            "EU",
            60,
            new Supply(Uuid7.next(), null),
            new Answers(Map.of("AN41", "NO", "AN40", "a \"quoted\"\nline")));
    private static final Leg SECOND =
            new Leg(Uuid7.next(), "B", Mode.M5, null, null, null, 40, Supply.NONE, Answers.NONE);
    private static final DeploymentPlan PLAN = new DeploymentPlan(
            new UseCaseId(Uuid7.next()),
            List.of(FIRST, SECOND),
            new Routing(
                    Uuid7.next(),
                    true,
                    "Somebody",
                    FIRST.id(),
                    Routing.FailureBehaviour.FAIL_CLOSED,
                    List.of(new Routing.Condition(
                            "DATA_CLASS", Routing.Condition.Operator.AT_LEAST, "2", SECOND.id()))));

    @Test
    void a_plan_is_read_as_it_was_written() {
        assertThat(PlanText.read(PlanText.of(PLAN))).isEqualTo(PLAN);
    }

    @Test
    void equal_plans_have_the_same_fingerprint_and_others_have_not() {
        assertThat(PlanText.fingerprint(PlanText.read(PlanText.of(PLAN)))).isEqualTo(PlanText.fingerprint(PLAN));
        assertThat(PlanText.fingerprint(PLAN.with(SECOND.asIf(Mode.M6)))).isNotEqualTo(PlanText.fingerprint(PLAN));
    }
}
