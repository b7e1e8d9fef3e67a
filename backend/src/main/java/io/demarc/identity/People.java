package io.demarc.identity;

import io.demarc.identity.IdentityEvent.InvitationRenewed;
import io.demarc.identity.IdentityEvent.MembershipBegun;
import io.demarc.identity.IdentityEvent.MembershipEnded;
import io.demarc.identity.IdentityEvent.MembershipOfferWithdrawn;
import io.demarc.identity.IdentityEvent.MembershipOffered;
import io.demarc.identity.IdentityEvent.ResetLinkIssued;
import io.demarc.identity.IdentityEvent.RoleGranted;
import io.demarc.identity.IdentityEvent.RoleRevoked;
import io.demarc.kernel.BusinessUnitId;
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

/** Who belongs to the current organization, and as what. */
@Service
@Transactional
public class People {

    private final Memberships memberships;
    private final RoleGrants grants;
    private final Administrators administrators;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            Memberships memberships,
            RoleGrants grants,
            Administrators administrators,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.grants = grants;
        this.administrators = administrators;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The person with this address, known from another organization or new. */
    public PersonId known(String email, String name) {
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
    public MemberId join(PersonId person, @Nullable MemberId by) {
        var now = clock.instant();
        var known = memberships.findByPersonId(person.value());
        if (known.isPresent() && known.get().isActive()) return known.get().id();
        var membership = known.orElseGet(() -> memberships.save(new Membership(MemberId.next(), person, now)));
        membership.rejoin();
        events.publishEvent(new MembershipBegun(origin(by, now), membership.id()));
        return membership.id();
    }

    /** Lets a membership wait until its person accepts it; one that is active stays so. */
    public MemberId invite(PersonId person, MemberId by) {
        var now = clock.instant();
        var membership = memberships
                .findByPersonId(person.value())
                .orElseGet(() -> memberships.save(Membership.waiting(MemberId.next(), person, now)));
        events.publishEvent(new MembershipOffered(origin(by, now), membership.id()));
        return membership.id();
    }

    /** Its person accepts the membership that was offered. */
    public void accept(MemberId member) {
        var membership = find(member);
        if (membership.isActive()) return;
        membership.rejoin();
        events.publishEvent(new MembershipBegun(origin(member, clock.instant()), member));
    }

    /** Notes that an administrator handed out another link to a member who has not come in yet. */
    public void invitationRenewed(MemberId member, MemberId by) {
        events.publishEvent(new InvitationRenewed(origin(by, clock.instant()), member));
    }

    /** Takes back a membership that its person never came in by, or was only offered. */
    public void withdraw(MemberId member, MemberId by) {
        var membership = find(member);
        if (membership.isActive()) {
            administrators.keepOne(grant -> !grant.member().equals(member));
            membership.withdraw();
        }
        events.publishEvent(new MembershipOfferWithdrawn(origin(by, clock.instant()), member));
    }

    /** Notes that an administrator handed out a link to set a new password. */
    public void resetLinkIssued(MemberId member, MemberId by) {
        events.publishEvent(new ResetLinkIssued(origin(by, clock.instant()), member));
    }

    /** Ends the membership; the roles stay noted for a return. */
    public void leave(MemberId member, MemberId by) {
        var now = clock.instant();
        var membership = find(member);
        if (!membership.isActive()) return;
        administrators.keepOne(grant -> !grant.member().equals(member));
        membership.leave(now);
        events.publishEvent(new MembershipEnded(origin(by, now), member));
    }

    /** Grants the role in the unit and below; granting it twice changes nothing. */
    public void grant(MemberId member, Role role, BusinessUnitId unit, @Nullable MemberId by) {
        find(member);
        administrators.refusePart(role, unit);
        boolean held = grants.findByMembershipId(member.value()).stream()
                .anyMatch(grant -> grant.role() == role && grant.unit().equals(unit));
        if (held) return;
        var now = clock.instant();
        var grant = grants.save(new RoleGrant(member, role, unit, by, now));
        events.publishEvent(new RoleGranted(origin(by, now), member, role, unit, grant.id()));
    }

    /** Takes a role back. A grant that is gone already, or another's, is not found. */
    public void revoke(MemberId member, UUID grantId, MemberId by) {
        var grant = grants.findById(grantId)
                .filter(it -> it.member().equals(member))
                .orElseThrow(NotFound::new);
        administrators.keepOne(other -> !other.id().equals(grantId));
        grants.delete(grant);
        events.publishEvent(new RoleRevoked(origin(by, clock.instant()), member, grant.role(), grant.unit()));
    }

    private Membership find(MemberId member) {
        return memberships.findById(member.value()).orElseThrow(NotFound::new);
    }

    private static Origin origin(@Nullable MemberId by, Instant at) {
        return new Origin(CurrentOrganization.id(), by, at);
    }
}
