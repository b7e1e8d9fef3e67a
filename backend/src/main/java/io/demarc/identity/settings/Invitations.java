package io.demarc.identity.settings;

import io.demarc.identity.Granting;
import io.demarc.identity.IssuedLinks;
import io.demarc.identity.Member;
import io.demarc.identity.OneTimeLinks.Purpose;
import io.demarc.identity.People;
import io.demarc.identity.People.Standing;
import io.demarc.identity.Role;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.text.EmailAddress;
import io.demarc.text.Name;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings people into the organization, and gives those who are locked out a new link (decision record 0024). */
@Service
@Transactional
class Invitations {

    private final People people;
    private final Granting granting;
    private final IssuedLinks links;

    Invitations(People people, Granting granting, IssuedLinks links) {
        this.people = people;
        this.granting = granting;
        this.links = links;
    }

    /** @param token of the link to hand over */
    record Invited(MemberId member, String token) {}

    /** Whether the organization has somebody by that address, or has invited them. */
    @Transactional(readOnly = true)
    boolean isTaken(EmailAddress address) {
        return people.withAddress(address)
                .filter(it -> people.standing(it) != Standing.ENDED)
                .isPresent();
    }

    /** Whoever comes back has the role that they are invited with, and none of before. */
    Invited invite(EmailAddress address, Name name, Role role, BusinessUnitId unit, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var member = people.inviteNewly(address, name, me).orElseThrow(InvitationRefusal::invitedAlready);
        granting.keepOnly(member, Set.of(), me);
        granting.grant(member, role, unit, me);
        return new Invited(member, links.issue(member, Purpose.INVITATION, me));
    }

    /**
     * Another invitation, for whoever did not use theirs or has left.
     *
     * @param kept the grants of before that somebody who has left is to have again; of who never came all stay
     */
    String again(MemberId member, Set<UUID> kept, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        switch (people.standing(member)) {
            case ACTIVE -> throw InvitationRefusal.memberAlready();
            case INVITED -> people.invitationRenewed(member, me);
            case ENDED -> {
                granting.keepOnly(member, kept, me);
                people.inviteAgain(member, me);
            }
        }
        return links.issue(member, Purpose.INVITATION, me);
    }

    /** Ends the membership, or takes the invitation back; the links that were handed over end with it. */
    void end(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        links.withdraw(member, me);
        switch (people.standing(member)) {
            case ACTIVE -> people.leave(member, me);
            case INVITED -> people.withdraw(member, me);
            case ENDED -> {}
        }
    }

    /** A link to set a new password, which opens this organization, for who is there. */
    String reset(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        switch (people.standing(member)) {
            case ENDED -> throw InvitationRefusal.departed();
            case INVITED -> throw InvitationRefusal.neverCame();
            case ACTIVE -> {}
        }
        people.resetLinkIssued(member, me);
        return links.issue(member, Purpose.RESET, me);
    }
}
