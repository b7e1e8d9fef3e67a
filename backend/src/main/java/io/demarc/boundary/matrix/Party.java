package io.demarc.boundary.matrix;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.vendors.OfferingKind;
import io.demarc.vendors.OfferingParties;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who answers on the provider's side: by the name that somebody stated, else by that which the offering gives, else the leg's
 * vendor (domain specification, 1.7). A leg's vendor names only the parties that it is: in self-hosted places it is the source
 * of the model, with which there is no contract about running it.
 */
public enum Party {
    /** Executes the model. */
    OPERATOR {
        @Override
        @Nullable
        String name(Leg leg, Known known) {
            return first(
                    leg.answers().text(LegQuestions.INFERENCE_OPERATOR),
                    called(known.runBy(leg)),
                    leg.sellsItsOperation() ? known.vendor(leg) : null);
        }
    },
    SAAS_VENDOR {
        @Override
        @Nullable
        String name(Leg leg, Known known) {
            return first(called(known.soldBy(leg)), leg.mode() == Mode.M1 ? known.vendor(leg) : null);
        }
    },
    /** Answers to us only where it is the operator, too. */
    DEVELOPER {
        @Override
        @Nullable
        String name(Leg leg, Known known) {
            return first(leg.answers().text(LegQuestions.MODEL_DEVELOPER), OPERATOR.name(leg, known));
        }
    },
    HOSTING {
        @Override
        @Nullable
        String name(Leg leg, Known known) {
            return first(leg.answers().text(LegQuestions.HOSTING_INFRASTRUCTURE), called(known.hostedBy(leg)));
        }
    },
    DEVICE_VENDOR {
        @Override
        @Nullable
        String name(Leg leg, Known known) {
            return leg.answers().text(LegQuestions.DEVICE_VENDOR);
        }
    },
    /** Never called by name. */
    EMPLOYEE,
    /** Belongs to the route between the legs, thus to none of them. */
    ROUTER_OPERATOR;

    /**
     * What is known of a plan's vendors.
     *
     * @param vendors their names
     * @param supplies what is contracted with them
     */
    public record Known(Map<UUID, String> vendors, Map<UUID, OfferingParties> supplies) {

        private @Nullable String vendor(Leg leg) {
            return leg.vendor() == null ? null : vendors.get(leg.vendor());
        }

        private @Nullable OfferingParties offering(Leg leg) {
            return leg.supply().offering() == null
                    ? null
                    : supplies.get(leg.supply().offering());
        }

        private OfferingParties.@Nullable Named runBy(Leg leg) {
            var offering = offering(leg);
            return offering == null ? null : offering.runBy();
        }

        private OfferingParties.@Nullable Named soldBy(Leg leg) {
            var offering = offering(leg);
            return offering == null ? null : offering.soldBy();
        }

        private OfferingParties.@Nullable Named hostedBy(Leg leg) {
            var rented = leg.supply().hosting();
            var machines = rented == null ? null : supplies.get(rented);
            if (machines != null) return machines.hostedBy();
            var offering = offering(leg);
            return offering == null ? null : offering.hostedBy();
        }

        /** Whoever passes requests on, if that is contracted. */
        private @Nullable String gateway(DeploymentPlan plan) {
            return plan.legs().stream()
                    .map(this::offering)
                    .filter(Objects::nonNull)
                    .filter(it -> it.kind() == OfferingKind.GATEWAY)
                    .map(OfferingParties::vendorName)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** As far as it is stated. */
    @Nullable
    String name(Leg leg, Known known) {
        return null;
    }

    public @Nullable String name(DeploymentPlan plan, String letter, Known known) {
        if (this == ROUTER_OPERATOR) return first(plan.routing().operator(), known.gateway(plan));
        return plan.leg(letter).map(leg -> name(leg, known)).orElse(null);
    }

    private static @Nullable String called(OfferingParties.@Nullable Named named) {
        return named == null ? null : named.name();
    }

    private static @Nullable String first(@Nullable String... names) {
        for (var name : names) if (name != null) return name;
        return null;
    }
}
