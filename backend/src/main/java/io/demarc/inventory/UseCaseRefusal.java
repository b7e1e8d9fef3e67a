package io.demarc.inventory;

import io.demarc.kernel.Refusal;

/** What may be done to a use case, but not now. */
public final class UseCaseRefusal extends Refusal {

    private UseCaseRefusal(String key) {
        super(key);
    }

    static UseCaseRefusal alreadyOwned() {
        return new UseCaseRefusal("already-owned");
    }

    static UseCaseRefusal alreadyRetired() {
        return new UseCaseRefusal("already-retired");
    }
}
