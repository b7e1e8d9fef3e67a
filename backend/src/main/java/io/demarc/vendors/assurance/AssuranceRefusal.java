package io.demarc.vendors.assurance;

import io.demarc.kernel.Refusal;

/** Why something cannot be done with an assessment now. */
final class AssuranceRefusal extends Refusal {

    AssuranceRefusal(String key) {
        super("assurance-" + key);
    }
}
