package io.demarc.nextplan;

import io.demarc.kernel.Refusal;

/** What may be done to a next plan, but not now. */
final class NextPlanRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    NextPlanRefusal(String why) {
        super("next-plan-" + why);
    }
}
