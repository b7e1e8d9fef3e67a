package io.demarc.impact.ending;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.TenantEntity;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That all successors which were announced until then were proposed to whoever had no plan. */
@Entity
@Immutable
class SuccessorProposal extends TenantEntity {

    private MemberId proposedBy;
    private Instant proposedAt;

    @SuppressWarnings("NullAway.Init")
    protected SuccessorProposal() {}

    SuccessorProposal(MemberId by, Instant at) {
        super(Uuid7.next());
        this.proposedBy = by;
        this.proposedAt = at;
    }
}
