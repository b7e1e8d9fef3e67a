package io.demarc.review;

import io.demarc.kernel.Dossier;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.kernel.Uuid7;
import io.demarc.review.snapshot.Difference;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.snapshot.Strengthened;
import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.Worsened;
import io.demarc.tenancy.BusinessCalendar;
import io.demarc.tenancy.VersionedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What a finished review grants: for these facts, until a date. */
@Entity
@DynamicUpdate
class Approval extends VersionedEntity {

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "review_id")
    private Review review;

    /** The one whose facts it is for. */
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id")
    private Round round;

    private String subjectKind;
    private UUID subjectId;
    private String fingerprint;
    private Instant grantedAt;
    private LocalDate validUntil;
    private @Nullable Stale stale;

    @Column(name = "lapsed_at")
    private @Nullable Instant lapsedAt;

    private @Nullable Instant expiredAt;

    /** Since what it is for was sent. */
    private Strengthened strengthened;

    @SuppressWarnings("NullAway.Init")
    protected Approval() {}

    @SuppressWarnings("NullAway.Init")
    private Approval(Review review, Instant grantedAt, LocalDate validUntil) {
        super(Uuid7.next());
        this.review = review;
        this.round = review.round();
        this.subjectKind = review.subject().kind();
        this.subjectId = review.subject().id();
        this.fingerprint = round.fingerprint().hex();
        this.grantedAt = grantedAt;
        this.validUntil = validUntil;
        this.strengthened = review.strengthened();
    }

    static Approval grantedBy(Review review, BusinessCalendar calendar) {
        var ending = review.ending()
                .filter(end -> end.how() == Ending.How.APPROVED)
                .orElseThrow(() -> new IllegalStateException("only an approved review grants an approval"));
        var day = calendar.day(ending.at());
        return new Approval(
                review,
                ending.at(),
                review.decidedByNobody()
                        .map(Approval::validUntil)
                        .orElseGet(() -> review.round().terms().validUntil(day)));
    }

    /**
     * Compares with the facts as they are now: stale since the first change, valid again once all is as it was approved. Says
     * whether a gap was closed, which changes neither.
     */
    boolean compare(Snapshot now, @Nullable MemberId changedBy, Instant at) {
        var before = strengthened;
        if (changedBy != null) strengthened = before.with(now.since(holdsFor()), changedBy, at);
        var changed = changes(now);
        if (changed.isEmpty()) stale = null;
        else
            stale = new Stale(
                    String.join(" ", changed),
                    stale == null || stale.by() == null ? (isByPeople(now) ? changedBy : null) : stale.by(),
                    stale == null ? at : stale.since(),
                    stale == null ? null : stale.worsened());
        return !strengthened.equals(before);
    }

    /** Whether somebody has changed something, beside what becomes worse by itself. */
    private boolean isByPeople(Snapshot now) {
        return now.since(holdsFor()).stream().anyMatch(it -> it.isMaterial() && !it.isWorsening());
    }

    /** What has become worse since without anybody's doing: first what takes it away, then what ended first. */
    Optional<Difference> worsening(Snapshot now) {
        return now.since(holdsFor()).stream()
                .filter(Difference::isWorsening)
                .min(Comparator.comparing((Difference it) -> !it.suspends())
                        .thenComparing(it -> it.fact().value()));
    }

    /** Says what has become worse, and who decides again by when; null for nothing. */
    void worsen(@Nullable Worsened worsened) {
        if (stale != null) stale = new Stale(stale.keys(), stale.by(), stale.since(), worsened);
    }

    /** The keys of the facts that are no longer those approved. */
    List<String> changes(Snapshot now) {
        return now.since(holdsFor()).stream()
                .filter(Difference::isMaterial)
                .map(it -> (it.suspends() ? Dossier.SUSPENDING : "") + it.fact().key())
                .toList();
    }

    /** A rejected re-review takes the earlier approval with it. */
    void lapse(Review rejected) {
        lapsedAt = rejected.ending().orElseThrow().at();
    }

    /** Notes that its last day is over. */
    void expire(Instant at) {
        if (expiredAt == null) expiredAt = at;
    }

    /** Another one holds in its place: of its last day nobody has to be told. */
    void passOn(Instant at) {
        expire(at);
    }

    /** Whether it is noted that its last day is over. */
    boolean hasExpired() {
        return expiredAt != null;
    }

    boolean hasLapsed() {
        return lapsedAt != null;
    }

    /** Whether one of the facts that it does not hold for takes it away. */
    boolean isSuspended() {
        return stale != null && stale.facts().stream().anyMatch(key -> key.startsWith(Dossier.SUSPENDING));
    }

    /** Whether a rejection takes it away. */
    boolean isToLapse() {
        return !hasLapsed();
    }

    ApprovalState state(LocalDate today) {
        return ApprovalState.of(validUntil, stale != null, isSuspended(), hasLapsed(), today);
    }

    /**
     * What is carried over into a re-review, of this subject or of what shall become of it; nothing after the end date, because
     * a renewal asks everybody.
     */
    List<Stage> carriedOver(ReviewSubject reviewed, LocalDate today) {
        if (today.isAfter(validUntil)) return List.of();
        boolean renewal = stale == null && reviewed.equals(subject());
        return switch (state(today)) {
            case VALID, STALE, SUSPENDED -> renewal ? List.of() : round.stages();
            case EXPIRED, LAPSED -> List.of();
        };
    }

    /** As they were sent. */
    Snapshot facts() {
        return round.facts();
    }

    /** What it holds for: as sent, with the gaps that were closed since. */
    Snapshot holdsFor() {
        return strengthened.on(facts());
    }

    Strengthened strengthened() {
        return strengthened;
    }

    Optional<Stale> stale() {
        return Optional.ofNullable(stale);
    }

    /** What has become worse since; null for nothing. */
    @Nullable
    Worsened worsened() {
        return stale == null ? null : stale.worsened();
    }

    ReviewSubject subject() {
        return ReviewSubject.of(subjectKind, subjectId);
    }

    Fingerprint fingerprint() {
        return new Fingerprint(fingerprint);
    }

    UUID id() {
        return id;
    }

    Round round() {
        return round;
    }

    Review review() {
        return review;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    /** The last day on which it holds. */
    LocalDate validUntil() {
        return validUntil;
    }

    /**
     * By which facts it no longer holds, and who changed the first of them when.
     *
     * @param by null where nobody did, but a day was over or a grade fell
     */
    @Embeddable
    record Stale(
            @Column(name = "stale_facts") String keys,
            @Column(name = "stale_by") @Nullable MemberId by,
            @Column(name = "stale_since") Instant since,
            @Column(name = "worsened") @Nullable Worsened worsened) {

        List<String> facts() {
            return List.of(keys.split(" "));
        }
    }
}
