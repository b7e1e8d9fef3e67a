package io.demarc.deployment;

import static io.demarc.deployment.LegBuilder.leg;
import static io.demarc.deployment.PlanRule.*;
import static io.demarc.deployment.Routing.FailureBehaviour.DEGRADE;
import static io.demarc.deployment.Routing.FailureBehaviour.FAIL_CLOSED;
import static io.demarc.deployment.Routing.FailureBehaviour.FAIL_OPEN;
import static io.demarc.deployment.Routing.FailureBehaviour.FAIL_OVER_APPROVED;
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
    void one_operator_in_one_place_is_no_hybrid_and_what_is_not_stated_is_no_difference() {
        var frankfurt = leg("A", Mode.M3).operatedBy("Amazon").region("Frankfurt");
        for (var same : List.of(
                leg("B", Mode.M3).operatedBy("amazon").region("FRANKFURT"),
                leg("B", Mode.M3).operatedBy("Amazon"),
                leg("B", Mode.M3).region("Frankfurt"),
                leg("B", Mode.M3).vendor(SOMEBODY).carrying("1,2")))
            assertThat(plan(Routing.NONE, frankfurt.build(), same.build()).mode())
                    .isEqualTo(Mode.M3);
    }

    @Test
    void legs_of_one_operator_are_a_hybrid_where_region_or_data_differ() {
        var frankfurt =
                leg("A", Mode.M3).operatedBy("Amazon").region("Frankfurt").carrying("0,1");
        assertThat(plan(
                                Routing.NONE,
                                frankfurt.build(),
                                leg("B", Mode.M3).region("Virginia").build())
                        .mode())
                .isEqualTo(Mode.M8);
        assertThat(plan(
                                Routing.NONE,
                                frankfurt.build(),
                                leg("B", Mode.M3).carrying("0,1,2").build())
                        .mode())
                .isEqualTo(Mode.M8);
    }

    @Test
    void places_are_a_list_whose_order_does_not_count() {
        var here = leg("A", Mode.M3).region("Frankfurt, Ireland");
        assertThat(plan(
                                Routing.NONE,
                                here.build(),
                                leg("B", Mode.M3).region("ireland; FRANKFURT").build())
                        .isHybrid())
                .isFalse();
        assertThat(plan(
                                Routing.NONE,
                                here.build(),
                                leg("B", Mode.M3).region("Frankfurt").build())
                        .isHybrid())
                .isTrue();
    }

    @Test
    void a_place_that_is_routed_globally_differs_from_one_that_is_not() {
        var regional = leg("A", Mode.M3).routed("REGIONAL").build();
        assertThat(plan(
                                Routing.NONE,
                                regional,
                                leg("B", Mode.M3).routed("GLOBAL").build())
                        .isHybrid())
                .isTrue();
        assertThat(plan(
                                Routing.NONE,
                                regional,
                                leg("B", Mode.M3).routed("DATA_ZONE").build())
                        .isHybrid())
                .isFalse();
        assertThat(plan(Routing.NONE, regional, leg("B", Mode.M3).build()).isHybrid())
                .as("what is not stated is no difference")
                .isFalse();
    }

    @Test
    void two_places_of_each_pair_of_modes_are_a_hybrid_where_the_modes_differ() {
        for (Mode one : Mode.values())
            for (Mode other : Mode.values()) {
                if (one.isHybrid() || other.isHybrid()) continue;
                var plan = plan(
                        Routing.NONE, leg("A", one).build(), leg("B", other).build());
                assertThat(plan.mode()).as(one + " and " + other).isEqualTo(one == other ? one : Mode.M8);
            }
    }

    @Test
    void on_our_own_machines_the_source_of_the_model_is_no_operator() {
        var llama = leg("A", Mode.M6).vendor(UUID.randomUUID()).build();
        var mistral = leg("B", Mode.M6).vendor(UUID.randomUUID()).build();
        assertThat(plan(Routing.NONE, llama, mistral).mode()).isEqualTo(Mode.M6);
    }

    @Test
    void a_place_takes_over_as_far_as_it_may_carry_the_data() {
        var here = leg("A", Mode.M5).carrying("1,2,3").personalData("4").takenOverBy("B");
        var there = leg("B", Mode.M3).carrying("0,1,2").personalData("2").build();
        var plan = plan(failing(FAIL_OVER_APPROVED), here.build(), there);
        assertThat(plan.onFailure()).isEqualTo(FAIL_OVER_APPROVED);
        var over = TakeOver.of(plan).getFirst();
        assertThat(over.classes()).containsExactly(1, 2);
        assertThat(over.refused()).containsExactly(3);
        assertThat(over.mostPersonalData()).isEqualTo(2);
        assertThat(plan.broken()).doesNotContain(A_PLACE_TAKES_OVER, WHAT_TAKES_OVER_MAY_CARRY_SOMETHING);
        assertThat(plan(
                                failing(FAIL_OVER_APPROVED),
                                here.build(),
                                leg("B", Mode.M3).carrying("0").build())
                        .broken())
                .contains(WHAT_TAKES_OVER_MAY_CARRY_SOMETHING);
        assertThat(plan(failing(FAIL_OVER_APPROVED), cloud, there).broken()).contains(A_PLACE_TAKES_OVER);
        assertThat(plan(failing(FAIL_CLOSED), cloud, there).broken()).doesNotContain(A_PLACE_TAKES_OVER);
    }

    @Test
    void what_may_be_carried_and_is_not_stated_is_sent_on_in_any_case() {
        var here = leg("A", Mode.M5).takenOverBy("B").build();
        var there = leg("B", Mode.M3).carrying("0,1").build();
        assertThat(plan(failing(FAIL_OVER_APPROVED), here, there).onFailure()).isEqualTo(FAIL_OPEN);
        assertThat(plan(failing(FAIL_OVER_APPROVED), cloud, there).onFailure()).isEqualTo(FAIL_OPEN);
        for (var behaviour : List.of(FAIL_CLOSED, DEGRADE, FAIL_OPEN))
            assertThat(plan(failing(behaviour), here, there).onFailure()).isEqualTo(behaviour);
        assertThat(plan(failing(FAIL_OPEN), here).onFailure()).isNull();
    }

    private static Routing failing(Routing.FailureBehaviour behaviour) {
        return new Routing(SOMEBODY, false, null, behaviour, List.of());
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
    void places_that_differ_in_nothing_are_one_deployment_and_need_no_route() {
        var here = leg("A", Mode.M3).operatedBy("Amazon").region("Frankfurt");
        var there = leg("B", Mode.M3).operatedBy("Amazon").region("Frankfurt");
        assertThat(plan(Routing.NONE, here.build(), there.build()).broken()).isEmpty();
        assertThat(plan(Routing.NONE, here.build(), there.region("Virginia").build())
                        .broken())
                .contains(SEVERAL_LEGS_HAVE_A_ROUTER_OWNER);
    }

    @Test
    void a_route_does_not_lead_to_a_leg_that_is_not_there() {
        var routing = new Routing(
                SOMEBODY, false, SOMEBODY, FAIL_CLOSED, List.of(when("data class", "restricted", SOMEBODY)));
        assertThat(plan(routing, cloud, own).broken())
                .containsExactly(EVERY_CONDITION_LEADS_TO_A_LEG, SEVERAL_LEGS_HAVE_A_DEFAULT);
    }

    @Test
    void who_runs_a_direct_model_api_developed_the_model() {
        var differing = leg(Mode.M2).operatedBy("Owl Lab").developedBy("Fox Lab");
        assertThat(plan(Routing.NONE, differing.build()).broken()).containsExactly(A_DEVELOPER_RUNS_ITS_OWN_MODEL);
        assertThat(plan(
                                Routing.NONE,
                                leg(Mode.M2)
                                        .operatedBy("Owl Lab")
                                        .developedBy("owl lab ")
                                        .build())
                        .broken())
                .isEmpty();
        assertThat(plan(Routing.NONE, leg(Mode.M2).operatedBy("Owl Lab").build())
                        .broken())
                .isEmpty();
        assertThat(plan(
                                Routing.NONE,
                                leg(Mode.M3)
                                        .operatedBy("Owl Lab")
                                        .developedBy("Fox Lab")
                                        .build())
                        .broken())
                .isEmpty();
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
