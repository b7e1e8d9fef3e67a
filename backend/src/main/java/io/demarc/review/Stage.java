package io.demarc.review;

import io.demarc.identity.Role;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.Uuid7;
import io.demarc.review.policy.Route;
import io.demarc.review.policy.Terms;
import io.demarc.review.snapshot.Difference;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.snapshot.Strengthened;
import io.demarc.tenancy.BusinessCalendar;
import io.demarc.tenancy.TenantEntity;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One reviewer role's part of a round: the facts it answers for, when it opened, and what was decided. */
@Entity
@DynamicUpdate
@Table(name = "review_stage")
class Stage extends TenantEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "round_id")
    private Round round;

    private Concern concern;

    /** Of those who decide it, as the policy of its round had it. */
    private Role role;

    private int position;
    private int step;
    private String fingerprint;

    private Excluded excluded;

    private @Nullable Instant openedAt;

    @Column(name = "due_on")
    private @Nullable LocalDate due;

    @OneToOne(mappedBy = "stage", cascade = CascadeType.PERSIST)
    private @Nullable Decision decision;

    /** An earlier round's approval that still holds because this stage's facts did not change. */
    @ManyToOne
    @JoinColumn(name = "standing_decision_id")
    private @Nullable Decision standing;

    @SuppressWarnings("NullAway.Init")
    protected Stage() {}

    @SuppressWarnings("NullAway.Init")
    Stage(
            Round round,
            Concern concern,
            int position,
            int step,
            Fingerprint fingerprint,
            Role role,
            Excluded excluded,
            @Nullable Decision standing) {
        super(Uuid7.next());
        this.excluded = excluded;
        this.round = round;
        this.concern = concern;
        this.position = position;
        this.step = step;
        this.fingerprint = fingerprint.hex();
        this.role = role;
        this.standing = standing;
    }

    void open(Terms terms, Instant at, BusinessCalendar calendar) {
        if (openedAt != null || standing != null) return;
        openedAt = at;
        due = terms.due(calendar.day(at), calendar);
    }

    /** @param open how many layers stay open by it */
    Decision decide(Attempt attempt, int open, Instant at) {
        if (!isWaiting()) throw new IllegalStateException(concern + " is not waiting for a decision");
        var accepted = Accepted.isAskedFor(round.tier(), attempt.verdict(), open)
                ? new Accepted(attempt.acceptance().strip(), open)
                : Accepted.NOTHING;
        return decision = new Decision(this, attempt.verdict(), attempt.reason(), accepted, attempt.by(), at);
    }

    /** Who may not decide here. */
    Excluded excluded() {
        return excluded;
    }

    /** Asked and not yet answered. */
    boolean isWaiting() {
        return openedAt != null && decision == null;
    }

    boolean isCarriedOver() {
        return standing != null;
    }

    boolean isDecided() {
        return answer().isPresent();
    }

    boolean is(Verdict verdict) {
        return verdict == verdict();
    }

    /** Null while it is not decided. */
    @Nullable
    Verdict verdict() {
        return answer().map(Decision::verdict).orElse(null);
    }

    /** What was decided here, or earlier on the same facts. */
    Optional<Decision> answer() {
        return Optional.ofNullable(decision == null ? standing : decision);
    }

    UUID id() {
        return id;
    }

    Round round() {
        return round;
    }

    Concern concern() {
        return concern;
    }

    Role role() {
        return role;
    }

    int position() {
        return position;
    }

    int step() {
        return step;
    }

    Fingerprint fingerprint() {
        return new Fingerprint(fingerprint);
    }

    /**
     * Whether what it answers for is still what it was, as far as that was asked then; closed gaps do not count. What was
     * closed and is open again does, though it is what was sent: somebody may have relied on it.
     */
    boolean isOn(Snapshot now, Route route, Strengthened since) {
        return since.undone(round.facts(), now).fingerprint(concern, route).equals(fingerprint())
                && now.since(since.on(round.facts())).stream()
                        .filter(Difference::isMaterial)
                        .noneMatch(difference -> difference.asks(route).contains(concern));
    }

    /** Null until the stage is asked. */
    @Nullable
    LocalDate due() {
        return due;
    }
}
