package io.demarc.vendors;

import io.demarc.kernel.Refusal;

/** One of the two is another vendor already. */
final class MergerRefusal extends Refusal {

    MergerRefusal() {
        super("merged-already");
    }
}
