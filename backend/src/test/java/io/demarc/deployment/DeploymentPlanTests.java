package io.demarc.deployment;

import static io.demarc.deployment.LegBuilder.leg;
import static io.demarc.deployment.PlanRule.*;
import static io.demarc.deployment.Routing.FailureBehaviour.FAIL_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demarc.deployment.Routing.Condition;
import io.demarc.deployment.Routing.Condition.Operator;
import io.demarc.inventory.UseCaseId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeploymentPlanTests {

    private static final UUID SOMEBODY = UUID.randomUUID();
    private final Leg cloud = leg("A", Mode.M3).operatedBy("Amazon").share(78).build();
    private final Leg own = leg("B", Mode.M5).share(22).build();

    @Test
    void a_plan_without_a_leg_or_without_a_mode_states_no_mode() {
        assertThat(plan(Routing.NONE).mode()).isNull();
        assertThat(plan(Routing.NONE, leg("A", null).build()).mode()).isNull();
        assertThat(plan(Routing.NONE, cloud, leg("B", null).build()).mode()).isNull();
    }

    @Test
    void one_leg_lends_the_plan_its_mode() {
        assertThat(plan(Routing.NONE, cloud).mode()).isEqualTo(Mode.M3);
    }

    @Test
    void legs_that_differ_in_mode_are_a_hybrid() {
        assertThat(plan(Routing.NONE, cloud, own).mode()).isEqualTo(Mode.M8);
    }

    @Test
    void legs_of_one_mode_are_a_hybrid_where_their_operators_differ() {
        var google = leg("B", Mode.M3).operatedBy("Google").build();
        assertThat(plan(Routing.NONE, cloud, google).mode()).isEqualTo(Mode.M8);
    }

    @Test
    void the_vendor_stands_for_an_operator_that_nobody_stated() {
        var one = leg("A", Mode.M3).vendor(UUID.randomUUID()).build();
        var other = leg("B", Mode.M3).vendor(UUID.randomUUID()).build();
        assertThat(plan(Routing.NONE, one, other).mode()).isEqualTo(Mode.M8);
    }

    @Test
    void two_regions_of_one_operator_are_no_hybrid() {
        var elsewhere = leg("B", Mode.M3).operatedBy("amazon").build();
        assertThat(plan(Routing.NONE, cloud, elsewhere).mode()).isEqualTo(Mode.M3);
    }

    @Test
    void a_leg_is_never_a_hybrid_itself() {
        assertThatThrownBy(() -> leg(Mode.M8).build()).hasMessageContaining("hybrid");
    }

    @Test
    void two_legs_do_not_share_a_letter() {
        assertThatThrownBy(() -> plan(Routing.NONE, cloud, cloud)).hasMessageContaining("called A");
    }

    @Test
    void a_single_leg_needs_its_mode_and_nothing_else() {
        assertThat(plan(Routing.NONE).broken()).containsExactly(IT_HAS_A_LEG);
        assertThat(plan(Routing.NONE, leg("A", null).build()).broken()).containsExactly(EVERY_LEG_NAMES_ITS_MODE);
        assertThat(plan(Routing.NONE, leg(Mode.M1).build()).broken()).isEmpty();
    }

    @Test
    void a_second_leg_asks_for_owner_rule_default_and_failure_behaviour() {
        assertThat(plan(Routing.NONE, cloud, own).broken())
                .containsExactly(
                        SEVERAL_LEGS_HAVE_A_ROUTER_OWNER,
                        SEVERAL_LEGS_HAVE_A_RULE,
                        SEVERAL_LEGS_HAVE_A_DEFAULT,
                        SEVERAL_LEGS_SAY_WHAT_HAPPENS_ON_FAILURE);
        var routing = new Routing(
                SOMEBODY, false, own.id(), FAIL_CLOSED, List.of(when("data class", "restricted", own.id())));
        assertThat(plan(routing, cloud, own).broken()).isEmpty();
    }

    @Test
    void a_route_does_not_lead_to_a_leg_that_is_not_there() {
        var routing = new Routing(
                SOMEBODY, false, SOMEBODY, FAIL_CLOSED, List.of(when("data class", "restricted", SOMEBODY)));
        assertThat(plan(routing, cloud, own).broken())
                .containsExactly(EVERY_CONDITION_LEADS_TO_A_LEG, SEVERAL_LEGS_HAVE_A_DEFAULT);
    }

    @Test
    void stated_shares_add_up() {
        assertThat(plan(Routing.NONE, leg(Mode.M1).share(80).build()).broken()).containsExactly(SHARES_ADD_UP);
    }

    private static Condition when(String attribute, String value, UUID leg) {
        return new Condition(attribute, Operator.IS, value, leg);
    }

    private static DeploymentPlan plan(Routing routing, Leg... legs) {
        return new DeploymentPlan(UseCaseId.next(), List.of(legs), routing);
    }
}
