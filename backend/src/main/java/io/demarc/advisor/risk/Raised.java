package io.demarc.advisor.risk;

import io.demarc.advisor.demand.Demand;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import org.jspecify.annotations.Nullable;

/** When a risk is there at all, beyond the mode. What is not answered raises none. */
enum Raised {
    /** Something is looked up or remembered, or tools are used. */
    RETRIEVAL_OR_TOOLS,
    TOOLS,
    ACTS,
    DECIDES,
    /** On devices only where their vendor brought the model along; elsewhere always. */
    SHIPPED_ON_DEVICES;

    boolean holds(Demand demand, Leg leg) {
        return switch (this) {
            case RETRIEVAL_OR_TOOLS ->
                atLeast(demand.level(Demand.AUTONOMY), 1)
                        || leg.answers().is(LegQuestions.CUSTOMISATION, "PROMPT_RAG")
                        || demand.answers().is(LegQuestions.CUSTOMISATION, "PROMPT_RAG");
            case TOOLS -> atLeast(demand.level(Demand.AUTONOMY), 1);
            case ACTS -> atLeast(demand.level(Demand.AUTONOMY), 2);
            case DECIDES -> atLeast(demand.level(Demand.DECISION), 2);
            case SHIPPED_ON_DEVICES ->
                leg.mode() != Mode.M7 || leg.answers().is(LegQuestions.SHIPPED_MODEL, LegQuestions.TERMS_ACCEPTED);
        };
    }

    private static boolean atLeast(@Nullable Integer level, int least) {
        return level != null && level >= least;
    }
}
