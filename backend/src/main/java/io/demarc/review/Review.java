package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.ReviewSubject;
import io.demarc.kernel.Uuid7;
import io.demarc.review.snapshot.Difference;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.snapshot.Strengthened;
import io.demarc.review.subject.ReviewState;
import io.demarc.tenancy.BusinessCalendar;
import io.demarc.tenancy.VersionedEntity;
import io.demarc.text.Text;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A subject's way to a decision: one round, or several when changes were asked for. */
@Entity
@DynamicUpdate
class Review extends VersionedEntity {

    private String subjectKind;
    private UUID subjectId;
    private Instant openedAt;

    @OneToMany(mappedBy = "review", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Round> rounds = new ArrayList<>();

    private @Nullable Ending ending;

    /** Since the present round was sent. */
    private Strengthened strengthened = Strengthened.NONE;

    /** What was approved before it, with whose facts it is read. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "basis_id")
    private @Nullable Approval basis;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    /** @param basis the latest approval of the subject; null before the first */
    @SuppressWarnings("NullAway.Init")
    Review(ReviewSubject subject, Request request, @Nullable Approval basis) {
        super(Uuid7.next());
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
        this.openedAt = request.at();
        this.basis = basis;
        rounds.add(new Round(
                this,
                1,
                request,
                basis == null
                        ? Earlier.NOTHING
                        : new Earlier(basis.carriedOver(subject, request.today()), basis.strengthened())));
        conclude(request.requestedBy(), request.at(), request.calendar());
    }

    Decision decide(Attempt attempt, Snapshot now, Instant at, BusinessCalendar calendar) {
        return decide(attempt, now, 0, at, calendar);
    }

    /**
     * Records a decision.
     *
     * @param now the facts of this moment: if they are not those of the round, nobody decides on them
     * @param open how many layers are open at this moment
     */
    Decision decide(Attempt attempt, Snapshot now, int open, Instant at, BusinessCalendar calendar) {
        DecisionRule.check(this, attempt);
        requireSameFacts(now);
        if (Accepted.isAskedFor(round().tier(), attempt.verdict(), open) && !Text.isVisible(attempt.acceptance()))
            throw new OpenLayers(open);
        // A clock may be put back, and what comes after a decision is told by its moment.
        var moment = at.isBefore(round().latestAt()) ? round().latestAt() : at;
        var decision = stage(attempt.stage()).decide(attempt, open, moment);
        conclude(attempt.by(), moment, calendar);
        return decision;
    }

    private void requireSameFacts(Snapshot now) {
        var changed = changed(now);
        if (!changed.isEmpty()) throw FactsChanged.since(changed);
    }

    void resubmit(Request request) {
        if (state() != ReviewState.CHANGES_REQUESTED) throw new ReviewRefusal("no-changes-asked");
        rounds.add(next(request));
        strengthened = Strengthened.NONE;
        conclude(request.requestedBy(), request.at(), request.calendar());
    }

    /** The round that this would begin. */
    Round next(Request request) {
        return new Round(this, round().number() + 1, request, new Earlier(round().stages(), strengthened));
    }

    void withdraw(MemberId by, Instant at) {
        if (!isUnderWay()) throw new ReviewRefusal("review-ended");
        ending = new Ending(Ending.How.WITHDRAWN, by, at);
    }

    /** Whether these are the facts that are decided on. */
    boolean isOn(Snapshot facts) {
        return changed(facts).isEmpty();
    }

    /** What somebody changed; what only became worse meanwhile ends no review. */
    private List<Difference> changed(Snapshot now) {
        return now.since(facts()).stream()
                .filter(it -> it.isMaterial() && !it.isWorsening())
                .toList();
    }

    /** What is decided on: the facts that were sent, with the gaps that were closed since. */
    Snapshot facts() {
        return strengthened.on(round().facts());
    }

    /** Notes the gaps that were closed, which end nothing. Says whether there was one. */
    boolean strengthen(Snapshot now, MemberId by, Instant at) {
        var before = strengthened;
        strengthened = before.with(now.since(facts()), by, at);
        return !strengthened.equals(before);
    }

    /** The gaps that were closed since the present round was sent. */
    Strengthened strengthened() {
        return strengthened;
    }

    /** While reviewers decide, a change of what they decide on ends the review. While changes are asked for, it is the answer. */
    void overtake(MemberId by, Instant at) {
        ending = new Ending(Ending.How.OVERTAKEN, by, at);
    }

    private void conclude(MemberId by, Instant at, BusinessCalendar calendar) {
        switch (round().outcome()) {
            case APPROVED -> ending = new Ending(Ending.How.APPROVED, by, at);
            case REJECTED -> ending = new Ending(Ending.How.REJECTED, by, at);
            case UNDECIDED -> round().openNext(at, calendar);
            case CHANGES_REQUESTED -> {
                // The requester's turn. Who was asked already may still decide, so that one answer serves all.
            }
        }
    }

    ReviewState state() {
        if (ending != null) return ending.how().state();
        return round().outcome() == Round.Outcome.CHANGES_REQUESTED ? ReviewState.CHANGES_REQUESTED : ReviewState.OPEN;
    }

    Optional<Approval> basis() {
        return Optional.ofNullable(basis);
    }

    /** What it rests on alone, when everybody's approval stood and nobody looked: that ends no later for being asked for again. */
    Optional<Approval> decidedByNobody() {
        return rounds.size() == 1 && round().stages().stream().allMatch(Stage::isCarriedOver)
                ? basis()
                : Optional.empty();
    }

    /** With which this round is read: the one before it, or the one that was approved before the review. */
    Optional<Round> roundBefore() {
        return rounds.size() > 1 ? Optional.of(rounds.get(rounds.size() - 2)) : basis().map(Approval::round);
    }

    /** How many gaps were closed of what a stage answers for. */
    int closed(Concern stage) {
        var route = round().route();
        return (int) strengthened.entries().stream()
                .filter(entry -> entry.concerns(stage, route))
                .count();
    }

    boolean isUnderWay() {
        return ending == null;
    }

    Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    /** The present round. */
    Round round() {
        return rounds.getLast();
    }

    List<Round> rounds() {
        return List.copyOf(rounds);
    }

    Stage stage(Concern concern) {
        return round().stage(concern).orElseThrow(NotFound::new);
    }

    ReviewSubject subject() {
        return ReviewSubject.of(subjectKind, subjectId);
    }

    UUID id() {
        return id;
    }

    Instant openedAt() {
        return openedAt;
    }
}
