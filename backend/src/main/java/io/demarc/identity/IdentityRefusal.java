package io.demarc.identity;

import io.demarc.kernel.Refusal;

/** A change of people, roles or units that cannot be made now, with the reason as a message key. */
final class IdentityRefusal extends Refusal {

    private IdentityRefusal(String key) {
        super(key);
    }

    /** Somebody must be able to manage people, or nobody could undo it. */
    static IdentityRefusal lastAdministrator() {
        return new IdentityRefusal("last-administrator");
    }

    /** Whoever administers a part could make themselves administrator of the whole. */
    static IdentityRefusal administratorOfPart() {
        return new IdentityRefusal("administrator-of-part");
    }

    /** Whoever has left gets nothing until they are invited again. */
    static IdentityRefusal departed() {
        return new IdentityRefusal("departed");
    }
}
