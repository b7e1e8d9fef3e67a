package io.demarc.boundary.matrix;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers on the provider's side. A leg's vendor names only the parties that it is: in self-hosted places it is the
 * source of the model, with which there is no contract about running it.
 */
public enum Party {
    /** Executes the model. */
    OPERATOR {
        @Override
        @Nullable
        String name(Leg leg, @Nullable String vendor) {
            var stated = leg.answers().text(LegQuestions.INFERENCE_OPERATOR);
            if (stated != null) return stated;
            return switch (leg.mode()) {
                case M2, M3, M4 -> vendor;
                case M1, M5, M6, M7, M8 -> null;
                case null -> null;
            };
        }
    },
    SAAS_VENDOR {
        @Override
        @Nullable
        String name(Leg leg, @Nullable String vendor) {
            return leg.mode() == Mode.M1 ? vendor : null;
        }
    },
    /** Answers to us only where it is the operator, too. */
    DEVELOPER {
        @Override
        @Nullable
        String name(Leg leg, @Nullable String vendor) {
            var stated = leg.answers().text(LegQuestions.MODEL_DEVELOPER);
            return stated != null ? stated : OPERATOR.name(leg, vendor);
        }
    },
    HOSTING {
        @Override
        @Nullable
        String name(Leg leg, @Nullable String vendor) {
            return leg.answers().text(LegQuestions.HOSTING_INFRASTRUCTURE);
        }
    },
    DEVICE_VENDOR {
        @Override
        @Nullable
        String name(Leg leg, @Nullable String vendor) {
            return leg.answers().text(LegQuestions.DEVICE_VENDOR);
        }
    },
    /** Never called by name. */
    EMPLOYEE,
    /** Belongs to the route between the legs, thus to none of them. */
    ROUTER_OPERATOR;

    /** As far as it is stated. */
    @Nullable
    String name(Leg leg, @Nullable String vendor) {
        return null;
    }

    /** @param names of the vendors in the plan */
    public @Nullable String name(DeploymentPlan plan, String letter, Map<UUID, String> names) {
        if (this == ROUTER_OPERATOR) return plan.routing().operator();
        return plan.leg(letter)
                .map(leg -> name(leg, leg.vendor() == null ? null : names.get(leg.vendor())))
                .orElse(null);
    }
}
