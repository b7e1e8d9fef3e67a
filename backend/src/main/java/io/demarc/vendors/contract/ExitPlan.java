package io.demarc.vendors.contract;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.contract.LockIn.Part;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** How we would leave an offering, and what binds us to it. */
@Entity
@DynamicUpdate
class ExitPlan extends VersionedEntity {

    private UUID offeringId;
    private @Nullable Integer prompts;
    private @Nullable Integer tunes;
    private @Nullable Integer data;
    private @Nullable Integer interfaces;
    private @Nullable String plan;
    private @Nullable LocalDate approvedOn;
    private @Nullable LocalDate walkedOn;
    private @Nullable LocalDate testedOn;
    private @Nullable String finding;
    private @Nullable MemberId statedBy;
    private Instant statedAt;

    @SuppressWarnings("NullAway.Init")
    protected ExitPlan() {}

    @SuppressWarnings("NullAway.Init")
    ExitPlan(OfferingId offering) {
        super(Uuid7.next());
        this.offeringId = offering.value();
    }

    UUID offering() {
        return offeringId;
    }

    int version() {
        return revision();
    }

    ExitFacts facts() {
        var levels = new EnumMap<Part, Integer>(Part.class);
        if (prompts != null) levels.put(Part.PROMPTS, prompts);
        if (tunes != null) levels.put(Part.TUNES, tunes);
        if (data != null) levels.put(Part.DATA, data);
        if (interfaces != null) levels.put(Part.INTERFACES, interfaces);
        return new ExitFacts(levels, plan, approvedOn, walkedOn, testedOn, finding);
    }

    void state(ExitFacts facts, @Nullable MemberId by, Instant at) {
        this.prompts = facts.levels().get(Part.PROMPTS);
        this.tunes = facts.levels().get(Part.TUNES);
        this.data = facts.levels().get(Part.DATA);
        this.interfaces = facts.levels().get(Part.INTERFACES);
        this.plan = facts.plan();
        this.approvedOn = facts.approved();
        this.walkedOn = facts.walked();
        this.testedOn = facts.tested();
        this.finding = facts.finding();
        this.statedBy = by;
        this.statedAt = at;
    }
}
