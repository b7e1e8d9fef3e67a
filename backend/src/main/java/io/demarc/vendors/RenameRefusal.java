package io.demarc.vendors;

import io.demarc.kernel.Refusal;

/** What use cases refer to is not renamed before somebody has said that it is the same still. */
final class RenameRefusal extends Refusal {

    RenameRefusal() {
        super("rename-unsaid");
    }
}
