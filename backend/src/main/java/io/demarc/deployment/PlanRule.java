package io.demarc.deployment;

/** What makes a plan complete. A hybrid without a machine-checkable rule, a default and an owner is only an intention. */
public enum PlanRule {
    IT_HAS_A_LEG {
        @Override
        boolean holds(DeploymentPlan plan) {
            return !plan.legs().isEmpty();
        }
    },
    EVERY_LEG_NAMES_ITS_MODE {
        @Override
        boolean holds(DeploymentPlan plan) {
            return plan.legs().stream().allMatch(Leg::namesItsMode);
        }
    },
    SEVERAL_LEGS_HAVE_A_ROUTER_OWNER {
        @Override
        boolean holds(DeploymentPlan plan) {
            return isSingle(plan) || plan.routing().owner() != null;
        }
    },
    SEVERAL_LEGS_HAVE_A_RULE {
        @Override
        boolean holds(DeploymentPlan plan) {
            return isSingle(plan) || !plan.routing().conditions().isEmpty();
        }
    },
    EVERY_CONDITION_LEADS_TO_A_LEG {
        @Override
        boolean holds(DeploymentPlan plan) {
            return plan.routing().conditions().stream().allMatch(condition -> plan.names(condition.leg()));
        }
    },
    SEVERAL_LEGS_HAVE_A_DEFAULT {
        @Override
        boolean holds(DeploymentPlan plan) {
            return isSingle(plan) || plan.names(plan.routing().defaultLeg());
        }
    },
    SEVERAL_LEGS_SAY_WHAT_HAPPENS_ON_FAILURE {
        @Override
        boolean holds(DeploymentPlan plan) {
            return isSingle(plan) || plan.routing().onFailure() != null;
        }
    },
    SHARES_ADD_UP {
        @Override
        boolean holds(DeploymentPlan plan) {
            if (plan.legs().stream().anyMatch(leg -> leg.share() == null)) return true;
            return plan.legs().isEmpty()
                    || plan.legs().stream().mapToInt(PlanRule::share).sum() == 100;
        }
    };

    abstract boolean holds(DeploymentPlan plan);

    private static int share(Leg leg) {
        return leg.share() == null ? 0 : leg.share();
    }

    private static boolean isSingle(DeploymentPlan plan) {
        return plan.legs().size() < 2;
    }
}
