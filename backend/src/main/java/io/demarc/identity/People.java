package io.demarc.identity;

import io.demarc.identity.IdentityEvent.InvitationRenewed;
import io.demarc.identity.IdentityEvent.MembershipBegun;
import io.demarc.identity.IdentityEvent.MembershipEnded;
import io.demarc.identity.IdentityEvent.MembershipOfferWithdrawn;
import io.demarc.identity.IdentityEvent.MembershipOffered;
import io.demarc.identity.IdentityEvent.ResetLinkIssued;
import io.demarc.kernel.Capability;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to the current organization; what they may do there is {@link Granting}. */
@Service
@Transactional
public class People {

    private final Memberships memberships;
    private final Administrators administrators;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            Memberships memberships,
            Administrators administrators,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.administrators = administrators;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The person with this address, known from another organization or new. */
    public PersonId known(String email, String name, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        return byEmail(email).orElseGet(() -> {
            var id = PersonId.next();
            jdbc.sql("insert into person (id, email, name, created_at) values (?, ?, ?, ?)")
                    .params(
                            id.value(),
                            email.strip(),
                            name.strip(),
                            clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return id;
        });
    }

    @Transactional(readOnly = true)
    public Optional<PersonId> byEmail(String email) {
        return jdbc.sql("select id from person where email = cast(? as citext)")
                .param(email.strip())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Whether the person is a member now, not one who was or who is offered to be. */
    @Transactional(readOnly = true)
    public boolean isMember(PersonId person) {
        return memberships
                .findByPersonId(person.value())
                .filter(Membership::isActive)
                .isPresent();
    }

    /** Whose membership it is, also when it has ended or not begun. */
    @Transactional(readOnly = true)
    public PersonId personOf(MemberId member) {
        return find(member).person();
    }

    /** Makes the person a member, or one again; who is one already stays so. */
    public MemberId join(PersonId person, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var now = clock.instant();
        var known = memberships.findByPersonId(person.value());
        if (known.isPresent() && known.get().isActive()) return known.get().id();
        var membership = known.orElseGet(() -> memberships.save(new Membership(MemberId.next(), person, now)));
        membership.rejoin();
        events.publishEvent(new MembershipBegun(origin(me.actor(), now), membership.id()));
        return membership.id();
    }

    /** Lets a membership wait until its person accepts it; one that is active stays so. */
    public MemberId invite(PersonId person, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var now = clock.instant();
        var membership = memberships
                .findByPersonId(person.value())
                .orElseGet(() -> memberships.save(Membership.waiting(MemberId.next(), person, now)));
        events.publishEvent(new MembershipOffered(origin(me.actor(), now), membership.id()));
        return membership.id();
    }

    /** The person accepts the membership that was offered to them, which is not found where it was offered to another. */
    public void accept(MemberId member, PersonId person) {
        var membership = find(member);
        if (!membership.person().equals(person)) throw new NotFound();
        if (membership.isActive()) return;
        membership.rejoin();
        events.publishEvent(new MembershipBegun(origin(member, clock.instant()), member));
    }

    /** Notes that an administrator handed out another link to a member who has not come in yet. */
    public void invitationRenewed(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        events.publishEvent(new InvitationRenewed(origin(me.actor(), clock.instant()), member));
    }

    /** Takes back a membership that its person never came in by, or was only offered. */
    public void withdraw(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var membership = find(member);
        if (membership.isActive()) {
            administrators.keepOne(grant -> !grant.member().equals(member));
            membership.withdraw();
        }
        events.publishEvent(new MembershipOfferWithdrawn(origin(me.actor(), clock.instant()), member));
    }

    /** Notes that an administrator handed out a link to set a new password. */
    public void resetLinkIssued(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        events.publishEvent(new ResetLinkIssued(origin(me.actor(), clock.instant()), member));
    }

    /** Ends the membership; the roles stay noted for a return. */
    public void leave(MemberId member, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var now = clock.instant();
        var membership = find(member);
        if (!membership.isActive()) return;
        administrators.keepOne(grant -> !grant.member().equals(member));
        membership.leave(now);
        events.publishEvent(new MembershipEnded(origin(me.actor(), now), member));
    }

    private Membership find(MemberId member) {
        return memberships.findById(member.value()).orElseThrow(NotFound::new);
    }

    private static Origin origin(@Nullable MemberId by, Instant at) {
        return new Origin(CurrentOrganization.id(), by, at);
    }
}
