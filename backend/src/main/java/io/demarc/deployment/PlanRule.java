package io.demarc.deployment;

import io.demarc.deployment.Routing.FailureBehaviour;
import java.util.function.Predicate;

/**
 * What makes a plan complete. A hybrid without a machine-checkable rule, a default and an owner is only an intention; legs that
 * differ in nothing are one deployment in several places, and need none of these.
 */
public enum PlanRule {
    IT_HAS_A_LEG(plan -> !plan.legs().isEmpty()),
    EVERY_LEG_NAMES_ITS_MODE(plan -> plan.legs().stream().allMatch(Leg::namesItsMode)),
    SEVERAL_LEGS_HAVE_A_ROUTER_OWNER(plan -> !plan.isHybrid() || plan.routing().owner() != null),
    SEVERAL_LEGS_HAVE_A_RULE(
            plan -> !plan.isHybrid() || !plan.routing().conditions().isEmpty()),
    EVERY_CONDITION_LEADS_TO_A_LEG(
            plan -> plan.routing().conditions().stream().allMatch(condition -> plan.names(condition.leg()))),
    SEVERAL_LEGS_HAVE_A_DEFAULT(
            plan -> !plan.isHybrid() || plan.names(plan.routing().defaultLeg())),
    SEVERAL_LEGS_SAY_WHAT_HAPPENS_ON_FAILURE(
            plan -> !plan.isHybrid() || plan.routing().onFailure() != null),
    A_PLACE_TAKES_OVER(plan -> !failsOver(plan) || !TakeOver.of(plan).isEmpty()),
    WHAT_TAKES_OVER_MAY_CARRY_SOMETHING(plan -> !failsOver(plan)
            || TakeOver.of(plan).stream().filter(TakeOver::isStated).noneMatch(it -> it.classes()
                    .isEmpty())),
    A_DEVELOPER_RUNS_ITS_OWN_MODEL(plan -> plan.legs().stream().noneMatch(Leg::contradictsItsMode)),
    SHARES_ADD_UP(plan -> plan.legs().isEmpty()
            || plan.legs().stream().anyMatch(leg -> leg.share() == null)
            || plan.legs().stream().mapToInt(PlanRule::share).sum() == 100);

    private final Predicate<DeploymentPlan> holds;

    PlanRule(Predicate<DeploymentPlan> holds) {
        this.holds = holds;
    }

    boolean holds(DeploymentPlan plan) {
        return holds.test(plan);
    }

    private static int share(Leg leg) {
        return leg.share() == null ? 0 : leg.share();
    }

    private static boolean failsOver(DeploymentPlan plan) {
        return plan.legs().size() > 1 && plan.routing().onFailure() == FailureBehaviour.FAIL_OVER_APPROVED;
    }
}
