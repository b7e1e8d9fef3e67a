package io.demarc.vendors;

import io.demarc.kernel.Refusal;

/** What something rests on is not removed. */
final class RestingRefusal extends Refusal {

    RestingRefusal() {
        super("rests-on-it");
    }
}
