package io.demarc.identity;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A role of a member, in a business unit and all below it. */
@Entity
@Immutable
class RoleGrant extends VersionedEntity {

    private UUID membershipId;

    private Role role;

    private UUID businessUnitId;
    private @Nullable MemberId grantedBy;
    private Instant grantedAt;

    @SuppressWarnings("NullAway.Init")
    protected RoleGrant() {}

    @SuppressWarnings("NullAway.Init")
    RoleGrant(MemberId member, Role role, BusinessUnitId unit, @Nullable MemberId by, Instant at) {
        super(Uuid7.next());
        this.membershipId = member.value();
        this.role = role;
        this.businessUnitId = unit.value();
        this.grantedBy = by;
        this.grantedAt = at;
    }

    UUID id() {
        return id;
    }

    MemberId member() {
        return new MemberId(membershipId);
    }

    Role role() {
        return role;
    }

    BusinessUnitId unit() {
        return new BusinessUnitId(businessUnitId);
    }
}
