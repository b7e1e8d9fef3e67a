package io.demarc.inventory.colleague;

import io.demarc.kernel.Refusal;

/** A question to a colleague that cannot be put or answered now. */
final class ColleagueRefusal extends Refusal {

    ColleagueRefusal(String key) {
        super(key);
    }
}
