package io.demarc.identity;

import io.demarc.identity.IdentityEvent.InvitationRenewed;
import io.demarc.identity.IdentityEvent.MemberAccountChanged;
import io.demarc.identity.IdentityEvent.MembershipBegun;
import io.demarc.identity.IdentityEvent.MembershipEnded;
import io.demarc.identity.IdentityEvent.MembershipOfferWithdrawn;
import io.demarc.identity.IdentityEvent.MembershipOffered;
import io.demarc.identity.IdentityEvent.ResetLinkIssued;
import io.demarc.identity.entry.LoginName;
import io.demarc.kernel.Capability;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.text.EmailAddress;
import io.demarc.text.Name;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to the current organization; what they may do there is {@link Granting}. */
@Service
@Transactional
public class People {

    private final Memberships memberships;
    private final Administrators administrators;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            Memberships memberships,
            Administrators administrators,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.administrators = administrators;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** What somebody is to the organization: the one answer to who is there. */
    public enum Standing {
        /** Came in, and did not leave. */
        ACTIVE,
        /** May come in by a link. */
        INVITED,
        /** Came in and left, or was invited and is not any more. */
        ENDED
    }

    /** Whom the organization knows by that address; nobody learns here who is known elsewhere. */
    @Transactional(readOnly = true)
    public Optional<MemberId> withAddress(EmailAddress address) {
        return memberships
                .findFirstByAddressInOrderByLeftAtDescAddress(
                        LoginName.of(address).forms())
                .map(Membership::id);
    }

    @Transactional(readOnly = true)
    public Standing standing(MemberId member) {
        var membership = find(member);
        if (membership.hasEnded()) return Standing.ENDED;
        return membership.isPresent() ? Standing.ACTIVE : Standing.INVITED;
    }

    /** Whose account it is, also when the membership has ended or not begun. */
    @Transactional(readOnly = true)
    public PersonId personOf(MemberId member) {
        return find(member).person();
    }

    /** Lets somebody come in; who is known by that address already is invited again under that name. */
    public MemberId invite(EmailAddress address, Name name, Member me) {
        return inviteNewly(address, name, me)
                .orElseGet(() -> withAddress(address).orElseThrow());
    }

    /** The same; empty for who is there already, or is invited: by somebody at this moment, it may be. */
    public Optional<MemberId> inviteNewly(EmailAddress address, Name name, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var known = memberships.findFirstByAddressInOrderByLeftAtDescAddress(
                LoginName.of(address).forms());
        if (known.filter(it -> !it.hasEnded()).isPresent()) return Optional.empty();
        known.ifPresent(it -> it.inviteAgain(name.text()));
        var membership = known.orElseGet(() -> fresh(address, name));
        events.publishEvent(new MembershipOffered(origin(me.actor(), clock.instant()), membership.id()));
        return Optional.of(membership.id());
    }

    /** Lets somebody come in again who has left, or whose invitation was taken back. */
    public void inviteAgain(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var membership = find(member);
        membership.inviteAgain(membership.knownAs());
        events.publishEvent(new MembershipOffered(origin(me.actor(), clock.instant()), member));
    }

    /** Makes somebody a member who is there at once: where the portal itself sets what they sign in with. */
    public MemberId join(EmailAddress address, Name name, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var membership = fresh(address, name);
        membership.come(membership.person(), clock.instant());
        events.publishEvent(new MembershipBegun(origin(me.actor(), clock.instant()), membership.id()));
        return membership.id();
    }

    private Membership fresh(EmailAddress address, Name name) {
        return memberships.save(
                new Membership(MemberId.next(), accounts.open(address), address, name, clock.instant()));
    }

    /** Somebody comes in by their link, with that account; where they are there already, the account is theirs from now on. */
    public void come(MemberId member, PersonId account) {
        var membership = find(member);
        if (membership.hasEnded()) throw new NotFound();
        boolean other = !membership.person().equals(account);
        accounts.moveLinks(membership.person(), account);
        if (!membership.isPresent()) {
            membership.come(account, clock.instant());
            events.publishEvent(new MembershipBegun(origin(member, clock.instant()), member));
        } else if (other) {
            membership.move(account);
            events.publishEvent(new MemberAccountChanged(origin(member, clock.instant()), member));
        }
    }

    /** Notes that an administrator handed out another link to somebody who has not come in yet. */
    public void invitationRenewed(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        events.publishEvent(new InvitationRenewed(origin(me.actor(), clock.instant()), member));
    }

    /** Takes back an invitation. */
    public void withdraw(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        find(member).end(clock.instant());
        events.publishEvent(new MembershipOfferWithdrawn(origin(me.actor(), clock.instant()), member));
    }

    /** Notes that an administrator handed out a link to set a new password. */
    public void resetLinkIssued(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        events.publishEvent(new ResetLinkIssued(origin(me.actor(), clock.instant()), member));
    }

    /** Ends the membership; its roles are noted, and asked about before a return. */
    public void leave(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var membership = find(member);
        if (membership.hasEnded()) return;
        administrators.keepOne(grant -> !grant.member().equals(member));
        membership.end(clock.instant());
        events.publishEvent(new MembershipEnded(origin(me.actor(), clock.instant()), member));
    }

    private Membership find(MemberId member) {
        return memberships.findById(member.value()).orElseThrow(NotFound::new);
    }

    private static Origin origin(@Nullable MemberId by, Instant at) {
        return new Origin(CurrentOrganization.id(), by, at);
    }
}
