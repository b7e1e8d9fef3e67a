package io.demarc.features;

import io.demarc.kernel.Refusal;

/** Why a look cannot be taken as it was sent. */
final class FeatureRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    FeatureRefusal(String why) {
        super("features-" + why);
    }
}
