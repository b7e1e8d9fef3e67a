package io.demarc.identity.settings;

import io.demarc.kernel.Refusal;

/** A link that cannot be made for somebody, with the reason as a message key. */
final class InvitationRefusal extends Refusal {

    private InvitationRefusal(String key) {
        super(key);
    }

    /** Who can come in needs no invitation. */
    static InvitationRefusal memberAlready() {
        return new InvitationRefusal("member-already");
    }

    /** Two who invite the same address, or one who does so twice. */
    static InvitationRefusal invitedAlready() {
        return new InvitationRefusal("invited-already");
    }

    /** Who has no password yet has an invitation to choose one. */
    static InvitationRefusal neverCame() {
        return new InvitationRefusal("never-came");
    }

    /** Who has left comes back by an invitation alone. */
    static InvitationRefusal departed() {
        return new InvitationRefusal("departed");
    }
}
