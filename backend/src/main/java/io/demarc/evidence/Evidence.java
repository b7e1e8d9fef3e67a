package io.demarc.evidence;

import io.demarc.kernel.MemberId;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A file or a link that proves something until a day, once somebody has accepted it. What it is never changes. */
@Entity
@DynamicUpdate
class Evidence extends VersionedEntity {

    private String name;
    private String kind;
    private @Nullable UUID vendorId;
    private @Nullable String issuer;
    private @Nullable LocalDate periodFrom;
    private @Nullable LocalDate periodTo;
    private @Nullable LocalDate holdsUntil;
    private @Nullable String scopeNote;
    private @Nullable String link;
    private @Nullable KeptFile file;
    private @Nullable UUID followsId;
    private @Nullable UUID replacedBy;
    private @Nullable MemberId ownerId;
    private @Nullable MemberId addedBy;
    private Instant addedAt;
    private @Nullable Judgement judgement;
    private @Nullable Withdrawal withdrawal;
    private @Nullable Instant endedNotedAt;
    private @Nullable Instant missedNotedAt;
    private int proven;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    @SuppressWarnings("NullAway.Init")
    Evidence(EvidenceId id, EvidenceFacts facts, @Nullable LocalDate holdsUntil, @Nullable MemberId by, Instant at) {
        super(id.value());
        this.name = facts.name();
        this.kind = facts.kind();
        this.vendorId = facts.vendor();
        this.issuer = facts.issuer();
        this.periodFrom = facts.periodFrom();
        this.periodTo = facts.periodTo();
        this.holdsUntil = holdsUntil;
        this.scopeNote = facts.scopeNote();
        this.link = facts.link();
        this.file = facts.file();
        this.followsId = facts.follows() == null ? null : facts.follows().value();
        this.ownerId = by;
        this.addedBy = by;
        this.addedAt = at;
    }

    /** What is known of the file that is kept for it: its own name, its size in bytes, what it truly is. */
    @Embeddable
    record KeptFile(
            @Column(name = "file_id") UUID id,
            @Column(name = "file_name") String name,
            @Column(name = "file_size") long size,
            @Column(name = "checksum") String checksum,
            @Column(name = "file_type") String type,
            @Column(name = "scanned_at") @Nullable Instant scannedAt) {}

    /** That somebody accepted it, and as how strong, or refused it. */
    @Embeddable
    record Judgement(
            @Column(name = "accepted") boolean accepted,

            @Column(name = "strength") @Enumerated(EnumType.STRING) @Nullable
            Strength strength,

            @Column(name = "decided_by") MemberId by,
            @Column(name = "decided_at") Instant at,
            @Column(name = "decision_note") @Nullable String note) {}

    /** That somebody took it off the shelf. */
    @Embeddable
    record Withdrawal(
            @Column(name = "withdrawn_by") MemberId by,
            @Column(name = "withdrawn_at") Instant at,
            @Column(name = "withdrawn_reason") String reason) {}

    EvidenceId id() {
        return new EvidenceId(id);
    }

    int version() {
        return revision();
    }

    EvidenceFacts facts() {
        return new EvidenceFacts(
                name, kind, vendorId, issuer, periodFrom, periodTo, scopeNote, link, file, predecessor());
    }

    /** The last day on which it proves anything; null for no end. */
    @Nullable
    LocalDate holdsUntil() {
        return holdsUntil;
    }

    @Nullable
    MemberId owner() {
        return ownerId;
    }

    /** Who added it; null for what came from outside. */
    @Nullable
    MemberId addedBy() {
        return addedBy;
    }

    Instant addedAt() {
        return addedAt;
    }

    Optional<Judgement> judgement() {
        return Optional.ofNullable(judgement);
    }

    Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    @Nullable
    EvidenceId predecessor() {
        return followsId == null ? null : new EvidenceId(followsId);
    }

    @Nullable
    EvidenceId successor() {
        return replacedBy == null ? null : new EvidenceId(replacedBy);
    }

    boolean isAccepted() {
        return judgement != null && judgement.accepted();
    }

    /** Whether it counts, or would if its last day were not over. */
    boolean isInForce() {
        return isAccepted() && withdrawal == null && replacedBy == null;
    }

    /** Whether it can still be decided on: neither refused nor withdrawn nor replaced. */
    boolean isOpen() {
        return (judgement == null || judgement.accepted()) && withdrawal == null && replacedBy == null;
    }

    /** Whether it proves something on that day. */
    boolean holdsOn(LocalDate day) {
        return isInForce() && (holdsUntil == null || !day.isAfter(holdsUntil));
    }

    EvidenceState state(LocalDate day) {
        if (withdrawal != null) return EvidenceState.WITHDRAWN;
        if (judgement == null) return EvidenceState.NOT_REVIEWED;
        if (!judgement.accepted()) return EvidenceState.REFUSED;
        if (replacedBy != null) return EvidenceState.REPLACED;
        return holdsOn(day) ? EvidenceState.HOLDS : EvidenceState.ENDED;
    }

    void follow(EvidenceId predecessor) {
        if (judgement != null || !isOpen()) throw new EvidenceRefusal("decided");
        followsId = predecessor.value();
    }

    /** Anything above self-attested takes somebody else than who added it. */
    void accept(Strength strength, @Nullable String note, MemberId by, Instant at) {
        if (!isOpen()) throw new EvidenceRefusal("over");
        if (strength == Strength.NONE) throw new IllegalArgumentException("what is accepted has a strength");
        if (strength != Strength.SELF_ATTESTED && by.equals(addedBy)) throw new EvidenceRefusal("own");
        judgement = new Judgement(true, strength, by, at, note);
    }

    void refuse(String reason, MemberId by, Instant at) {
        if (judgement != null || !isOpen()) throw new EvidenceRefusal("decided");
        judgement = new Judgement(false, null, by, at, reason);
    }

    /** Another piece proves from now on what this one did. */
    void replaceBy(EvidenceId successor) {
        if (!isInForce()) throw new EvidenceRefusal("over");
        replacedBy = successor.value();
    }

    /** What replaced it was withdrawn: it counts again, as long as its time lasts. */
    void restore() {
        replacedBy = null;
    }

    void withdraw(String reason, MemberId by, Instant at) {
        if (!isOpen()) throw new EvidenceRefusal("over");
        withdrawal = new Withdrawal(by, at, reason);
    }

    /** Keeps how many things it proves, or is to prove. */
    void proves(int things) {
        proven = things;
    }

    void noteEnd(Instant at) {
        endedNotedAt = at;
    }

    /** That it ended long ago, and nothing has followed it. */
    void noteMissed(Instant at) {
        missedNotedAt = at;
    }
}
