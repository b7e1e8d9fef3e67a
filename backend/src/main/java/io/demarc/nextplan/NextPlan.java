package io.demarc.nextplan;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.inventory.Editors;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.kernel.Uuid7;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A plan beside the one in force, until it takes its place or is dropped. */
@Entity
@DynamicUpdate
class NextPlan extends VersionedEntity {

    private UUID useCaseId;
    private String content;
    private String base;
    private MemberId begunBy;
    private Instant begunAt;
    private MemberId revisedBy;
    private Instant revisedAt;
    private Editors editors;
    private @Nullable LocalDate effectiveOn;
    private @Nullable End ending;

    @SuppressWarnings("NullAway.Init")
    protected NextPlan() {}

    /** A copy of the plan in force, with the same places. */
    @SuppressWarnings("NullAway.Init")
    NextPlan(DeploymentPlan inForce, MemberId by, Instant at) {
        super(Uuid7.next());
        this.useCaseId = inForce.useCase().value();
        this.content = PlanText.of(inForce);
        this.base = PlanText.fingerprint(inForce);
        this.begunBy = by;
        this.begunAt = at;
        this.editors = Editors.NONE;
        touch(by, at);
    }

    /** Whoever changes it had a hand in what is decided, whichever part of it that was. */
    private void touch(MemberId by, Instant at) {
        revisedBy = by;
        revisedAt = at;
        editors = editors.with(List.of(Editors.ANY), by, at);
    }

    void revise(DeploymentPlan plan, MemberId by, Instant at) {
        content = PlanText.of(plan);
        touch(by, at);
    }

    /** Somebody has seen what the plan in force is by now, and means this one to replace that. */
    void rebase(DeploymentPlan inForce) {
        base = PlanText.fingerprint(inForce);
    }

    /** @param day before which it does not take effect; null for as soon as it is approved */
    void scheduleFor(@Nullable LocalDate day) {
        effectiveOn = day;
    }

    void end(How how, @Nullable MemberId by, Instant at) {
        if (ending != null) throw new IllegalStateException("it has ended: " + id);
        ending = new End(how, by, at);
    }

    boolean isOpen() {
        return ending == null;
    }

    /** Whether it is meant to replace the plan as it is now. */
    boolean isOn(DeploymentPlan inForce) {
        return base.equals(PlanText.fingerprint(inForce));
    }

    boolean isDue(LocalDate today) {
        return effectiveOn == null || !today.isBefore(effectiveOn);
    }

    DeploymentPlan plan() {
        return PlanText.read(content);
    }

    UUID id() {
        return id;
    }

    ReviewSubject subject() {
        return new ReviewSubject.OfNextPlan(id);
    }

    UseCaseId useCase() {
        return new UseCaseId(useCaseId);
    }

    int version() {
        return revision();
    }

    MemberId begunBy() {
        return begunBy;
    }

    Instant begunAt() {
        return begunAt;
    }

    MemberId revisedBy() {
        return revisedBy;
    }

    Instant revisedAt() {
        return revisedAt;
    }

    Editors editors() {
        return editors;
    }

    @Nullable
    LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** What became of it. */
    enum How {
        IN_FORCE,
        DROPPED
    }

    /** @param by null where the portal did it, once it was approved and its day had come */
    @Embeddable
    record End(
            @Enumerated(EnumType.STRING) @Column(name = "ended_how")
            How how,

            @Column(name = "ended_by") @Nullable MemberId by,
            @Column(name = "ended_at") Instant at) {}
}
