package io.demarc.identity;

import io.demarc.identity.IdentityEvent.RoleGranted;
import io.demarc.identity.IdentityEvent.RoleRevoked;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives members roles in business units, and takes them back. */
@Service
@Transactional
public class Granting {

    private final Memberships memberships;
    private final RoleGrants grants;
    private final Administrators administrators;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Granting(
            Memberships memberships,
            RoleGrants grants,
            Administrators administrators,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.grants = grants;
        this.administrators = administrators;
        this.events = events;
        this.clock = clock;
    }

    /** Grants the role in the unit and below; granting it twice changes nothing. */
    public void grant(MemberId member, Role role, BusinessUnitId unit, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        if (memberships.findById(member.value()).orElseThrow(NotFound::new).hasEnded())
            throw IdentityRefusal.departed();
        administrators.refusePart(role, unit);
        boolean held = grants.findByMembershipId(member.value()).stream()
                .anyMatch(grant -> grant.role().equals(role) && grant.unit().equals(unit));
        if (held) return;
        var now = clock.instant();
        var grant = grants.save(new RoleGrant(member, role, unit, me.actor(), now));
        events.publishEvent(new RoleGranted(me.origin(now), member, role, unit, grant.id()));
    }

    /** Takes a role back. A grant that is gone already, or another's, is not found. */
    public void revoke(MemberId member, UUID grantId, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        var grant = grants.findById(grantId)
                .filter(it -> it.member().equals(member))
                .orElseThrow(NotFound::new);
        administrators.keepOne(other -> !other.id().equals(grantId));
        grants.delete(grant);
        events.publishEvent(new RoleRevoked(me.origin(clock.instant()), member, grant.role(), grant.unit()));
    }

    /** Takes back all roles of somebody but those: they had them before they left. */
    public void keepOnly(MemberId member, Set<UUID> kept, Member me) {
        me.require(Capability.MANAGE_PEOPLE);
        for (var grant : grants.findByMembershipId(member.value()))
            if (!kept.contains(grant.id())) revoke(member, grant.id(), me);
    }
}
