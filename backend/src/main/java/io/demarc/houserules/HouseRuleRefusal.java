package io.demarc.houserules;

import io.demarc.kernel.Refusal;

/** Why house rules cannot be changed now. */
final class HouseRuleRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    HouseRuleRefusal(String why) {
        super("house-rule-" + why);
    }
}
