package io.demarc.impact.ending;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.vendors.ModelId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What is to be done at a place of a use case whose model ends, and of which end that was said. */
@Entity
@DynamicUpdate
class EndPlan extends VersionedEntity {

    private UUID useCaseId;
    private UUID legId;
    private UUID modelId;
    private @Nullable UUID vendorId;
    private @Nullable UUID operatorId;
    private UUID endId;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private EndWay way;

    private @Nullable UUID successorId;
    private LocalDate doneOn;
    private @Nullable String note;
    private @Nullable MemberId plannedBy;
    private Instant plannedAt;

    @SuppressWarnings("NullAway.Init")
    protected EndPlan() {}

    @SuppressWarnings("NullAway.Init")
    EndPlan(UseCaseId useCase, EndingPlace place) {
        super(Uuid7.next());
        this.useCaseId = useCase.value();
        this.legId = place.legId();
    }

    /** Whether the same was said of the same end there. */
    boolean isSame(EndPlanFacts facts, EndingPlace place) {
        return isKept() && place.way() != null && facts.equals(facts());
    }

    /** As pages know it: −1 for one that was never written. */
    int known() {
        return isKept() ? revision() : -1;
    }

    private EndPlanFacts facts() {
        return new EndPlanFacts(way, successorId == null ? null : new ModelId(successorId), doneOn, note);
    }

    void plan(EndPlanFacts facts, EndingPlace place, @Nullable MemberId by, Instant at) {
        this.modelId = place.modelId();
        this.vendorId = place.vendorId();
        this.operatorId = place.operatorId();
        this.endId = place.endId();
        this.endsOn = place.comesOn();
        this.way = facts.way();
        this.successorId = facts.successor() == null ? null : facts.successor().value();
        this.doneOn = facts.doneOn();
        this.note = facts.note();
        this.plannedBy = by;
        this.plannedAt = at;
    }
}
