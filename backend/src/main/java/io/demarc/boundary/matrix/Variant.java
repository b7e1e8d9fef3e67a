package io.demarc.boundary.matrix;

import static io.demarc.deployment.LegAnswers.ContractTier.CONSUMER;
import static io.demarc.deployment.LegAnswers.ShippedModel.TERMS_ACCEPTED;

import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer that changes what the mode alone would say. What is not stated triggers nothing. V10 belongs to the router,
 * thus to no leg. Effects stand in {@code variants.yaml}.
 */
public enum Variant {
    V1(Mode.M1, Mode.M2) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return leg.answers().contractTier() == CONSUMER;
        }
    },
    V2(Mode.M2, Mode.M3) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            var state = leg.answers().stateAtProvider();
            return state != null && state.outlivesTheRequest();
        }
    },
    V3(Mode.M3) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return leg.answers().operatorIsDeveloper();
        }
    },
    V4(Mode.M4) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return Boolean.TRUE.equals(leg.answers().ownContainerAndWeights());
        }
    },
    V5(Mode.M6) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return Boolean.TRUE.equals(leg.answers().airgapped());
        }
    },
    V6(Mode.M2, Mode.M3) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return Boolean.TRUE.equals(leg.answers().providerRunsTools());
        }
    },
    V7(Mode.M7) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return leg.answers().shippedModel() == TERMS_ACCEPTED;
        }
    },
    V8(Mode.M1, Mode.M2, Mode.M3, Mode.M4, Mode.M5, Mode.M6, Mode.M7) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return agenticScope != null && agenticScope == 0;
        }
    },
    V9(Mode.M7) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return Boolean.TRUE.equals(leg.answers().ownDevices());
        }
    },
    V10(Mode.M8) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return false;
        }
    },
    V11(Mode.M1) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return Boolean.TRUE.equals(leg.answers().filterPolicyExposed());
        }
    },
    /** Whether the model was tuned for us is not asked yet. */
    V12(Mode.M1, Mode.M2, Mode.M3, Mode.M4, Mode.M5, Mode.M6, Mode.M7) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return false;
        }
    },
    /** Whether the client runs tools on the user's device is not asked yet. */
    V13(Mode.M1) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return false;
        }
    };

    private final Set<Mode> modes;

    Variant(Mode... modes) {
        this.modes = Set.of(modes);
    }

    Set<Mode> modes() {
        return modes;
    }

    abstract boolean triggered(Leg leg, @Nullable Integer agenticScope);

    boolean appliesTo(Leg leg, @Nullable Integer agenticScope) {
        return leg.mode() != null && modes.contains(leg.mode()) && triggered(leg, agenticScope);
    }
}
