package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.ReviewEvent.ApprovalExpired;
import io.demarc.review.ReviewEvent.ApprovalRestored;
import io.demarc.review.ReviewEvent.ApprovalStale;
import io.demarc.review.ReviewEvent.ApprovalStrengthened;
import io.demarc.review.ReviewEvent.ApprovalSuspended;
import io.demarc.review.ReviewEvent.ReviewOvertaken;
import io.demarc.review.ReviewEvent.ReviewStrengthened;
import io.demarc.review.ReviewEvent.ReviewWithdrawn;
import io.demarc.review.ReviewEvent.Step;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.History;
import io.demarc.review.subject.ReviewState;
import io.demarc.review.subject.Reviewables;
import io.demarc.review.subject.Subject;
import io.demarc.review.subject.Summary;
import io.demarc.tenancy.BusinessClock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Keeps decisions true while the facts change: an open review ends, an approval goes stale, or holds again. Modules say here
 * what happened to their subjects, in the same transaction and once the subject is locked.
 */
@Component
public class MaterialChanges {

    private final Reviews reviews;
    private final Approvals approvals;
    private final Reviewables subjects;
    private final Facts facts;
    private final Outcomes outcomes;
    private final BusinessClock clock;

    MaterialChanges(
            Reviews reviews,
            Approvals approvals,
            Reviewables subjects,
            Facts facts,
            Outcomes outcomes,
            BusinessClock clock) {
        this.reviews = reviews;
        this.approvals = approvals;
        this.subjects = subjects;
        this.facts = facts;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Somebody changed the subject: what was decided on is compared with its facts of now, and its seats say what it is now. */
    public void follow(ReviewSubject subject, MemberId by) {
        var kind = subjects.of(subject);
        describe(kind.find(subject.id()), kind.summary(subject.id()));
        kind.reviewChanged(subject.id(), apply(subject, outcomes.history(subject), by));
    }

    /** Its seats say what it is now. For who knows that this is something else than before. */
    public void describe(Subject subject, Summary summary) {
        outcomes.describe(subject, summary);
    }

    /**
     * Compares what was decided on with the facts of now, for who knows what had become of it before.
     *
     * @return what has become of it now
     */
    public History apply(ReviewSubject subject, History before, MemberId by) {
        if (!before.isUnderReview() && !before.isApproved()) return before;
        var at = before.after(clock.instant());
        var after = before.isUnderReview() ? overtake(subject, before, by, at) : before;
        return after.isApproved() ? compare(subject, after, by, at) : after;
    }

    /** What is no longer there needs no decision any more. */
    public History withdraw(ReviewSubject subject, History before, MemberId by) {
        return reviews.findUnderWay(subject.kind(), subject.id())
                .map(review -> {
                    var at = before.after(clock.instant());
                    review.withdraw(by, at);
                    outcomes.publish(new ReviewWithdrawn(outcomes.origin(by), Step.of(review)));
                    outcomes.close(review);
                    return before.ended(ReviewState.WITHDRAWN, at);
                })
                .orElse(before);
    }

    /** Its last day is over, whoever notices first: the daily job, or somebody who changes something. */
    public void expire(ReviewSubject subject) {
        approvals
                .findLatest(subject.kind(), subject.id())
                .filter(approval -> !approval.hasExpired() && approval.state(clock.today()) == ApprovalState.EXPIRED)
                .ifPresent(approval -> {
                    approval.expire(clock.instant());
                    outcomes.publish(
                            new ApprovalExpired(outcomes.origin(null), Step.of(approval.review()), approval.id()));
                });
    }

    private History overtake(ReviewSubject subject, History before, MemberId by, Instant at) {
        return reviews.findUnderWay(subject.kind(), subject.id())
                .map(review -> overtake(review, before, by, at))
                .orElse(before);
    }

    private History overtake(Review review, History before, MemberId by, Instant at) {
        var now = facts.toCompare(review.subject(), review.round().versions());
        if (before.review() == ReviewState.OPEN && !review.isOn(now)) {
            review.overtake(by, at);
            outcomes.publish(new ReviewOvertaken(outcomes.origin(by), Step.of(review)));
            outcomes.close(review);
            return before.ended(ReviewState.OVERTAKEN, at);
        }
        if (review.strengthen(now, by, at)) {
            outcomes.publish(new ReviewStrengthened(
                    outcomes.origin(by), Step.of(review), review.strengthened().keys(at)));
        }
        return before;
    }

    /** An event only where the state has changed: not with each further edit of what is stale, nor for what has ended. */
    private History compare(ReviewSubject subject, History before, MemberId by, Instant at) {
        var approval = approvals.findLatest(subject.kind(), subject.id()).orElseThrow();
        var now = facts.toCompare(subject, approval.round().versions());
        var was = approval.state(clock.today());
        boolean strengthened = approval.compare(now, by, at);
        var is = approval.state(clock.today());
        if (was != is) {
            var step = Step.of(approval.review());
            outcomes.publish(
                    switch (is) {
                        case STALE ->
                            new ApprovalStale(outcomes.origin(by), step, approval.id(), approval.changes(now));
                        case SUSPENDED -> new ApprovalSuspended(outcomes.origin(by), step, approval.id());
                        case VALID, EXPIRED, LAPSED -> new ApprovalRestored(outcomes.origin(by), step, approval.id());
                    });
        }
        if (strengthened && !before.isUnderReview())
            outcomes.publish(new ApprovalStrengthened(
                    outcomes.origin(by),
                    Step.of(approval.review()),
                    approval.id(),
                    approval.strengthened().keys(at)));
        return before.stale(approval.stale().isPresent(), approval.isSuspended());
    }
}
