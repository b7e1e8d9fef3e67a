package io.demarc.boundary.matrix;

import static io.demarc.deployment.LegQuestions.AGENT_LOOP;
import static io.demarc.deployment.LegQuestions.AIRGAPPED;
import static io.demarc.deployment.LegQuestions.CLIENT_RUNS_TOOLS;
import static io.demarc.deployment.LegQuestions.CONSUMER;
import static io.demarc.deployment.LegQuestions.CONTRACT_TIER;
import static io.demarc.deployment.LegQuestions.CUSTOMISATION;
import static io.demarc.deployment.LegQuestions.FILTER_POLICY_EXPOSED;
import static io.demarc.deployment.LegQuestions.OWN_CONTAINER_AND_WEIGHTS;
import static io.demarc.deployment.LegQuestions.OWN_DEVICES;
import static io.demarc.deployment.LegQuestions.PROVIDER_RUNS_TOOLS;
import static io.demarc.deployment.LegQuestions.SHIPPED_MODEL;
import static io.demarc.deployment.LegQuestions.STATE_AT_PROVIDER;
import static io.demarc.deployment.LegQuestions.TERMS_ACCEPTED;
import static io.demarc.deployment.LegQuestions.TUNED;

import io.demarc.deployment.Leg;
import io.demarc.deployment.Mode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer that changes what the mode alone would say. What is not stated triggers nothing. V10 belongs to the router,
 * thus to no leg. Effects are in {@code variants.yaml}.
 */
public enum Variant {
    V1(Mode.M1, Mode.M2) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return leg.answers().is(CONTRACT_TIER, CONSUMER);
        }
    },
    V2(Mode.M2, Mode.M3) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return leg.leavesStateAtProvider();
        }
    },
    V3(Mode.M3) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return leg.operatorIsDeveloper();
        }
    },
    V4(Mode.M4) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return leg.answers().yes(OWN_CONTAINER_AND_WEIGHTS);
        }
    },
    V5(Mode.M6) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return leg.answers().yes(AIRGAPPED);
        }
    },
    V6(Mode.M2, Mode.M3) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return leg.answers().yes(PROVIDER_RUNS_TOOLS)
                    || leg.answers().ticked(STATE_AT_PROVIDER).contains(AGENT_LOOP);
        }
    },
    V7(Mode.M7) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return leg.answers().is(SHIPPED_MODEL, TERMS_ACCEPTED);
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
            return leg.answers().yes(OWN_DEVICES);
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
            return leg.answers().yes(FILTER_POLICY_EXPOSED);
        }
    },
    V12(Mode.M1, Mode.M2, Mode.M3, Mode.M4, Mode.M5, Mode.M6, Mode.M7) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return leg.answers().ticked(CUSTOMISATION).stream().anyMatch(TUNED::contains);
        }
    },
    /** A client that may not act has nothing to run. */
    V13(Mode.M1) {
        @Override
        boolean triggered(Leg leg, @Nullable Integer agenticScope) {
            return leg.answers().yes(CLIENT_RUNS_TOOLS) && agenticScope != null && agenticScope > 0;
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
