package io.demarc.identity;

import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A role of a member, in a business unit and all below it. */
@Entity
class RoleGrant {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private UUID tenant;

    private UUID membershipId;

    private Role role;

    private UUID businessUnitId;
    private @Nullable UUID grantedBy;
    private Instant grantedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected RoleGrant() {}

    @SuppressWarnings("NullAway.Init")
    RoleGrant(MemberId member, Role role, BusinessUnitId unit, @Nullable MemberId by, Instant at) {
        this.id = Uuid7.next();
        this.membershipId = member.value();
        this.role = role;
        this.businessUnitId = unit.value();
        this.grantedBy = by == null ? null : by.value();
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
