package io.demarc.impact.ending;

import io.demarc.kernel.Refusal;

/** Why nothing can be planned. */
final class EndPlanRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    EndPlanRefusal(String why) {
        super("end-plan-" + why);
    }
}
