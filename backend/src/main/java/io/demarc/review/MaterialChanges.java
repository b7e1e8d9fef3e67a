package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.ReviewEvent.ReviewOvertaken;
import io.demarc.review.ReviewEvent.ReviewStrengthened;
import io.demarc.review.ReviewEvent.ReviewWithdrawn;
import io.demarc.review.ReviewEvent.Step;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.subject.History;
import io.demarc.review.subject.ReviewState;
import io.demarc.review.subject.Reviewables;
import io.demarc.review.subject.Subject;
import io.demarc.review.subject.Summary;
import io.demarc.tenancy.BusinessClock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps decisions true while the facts change: an open review ends, an approval goes stale, or holds again. Modules say here
 * what happened to their subjects, in the same transaction and once the subject is locked.
 */
@Component
public class MaterialChanges {

    private final Reviews reviews;
    private final Reviewables subjects;
    private final Facts facts;
    private final Outcomes outcomes;
    private final Holding holding;
    private final BusinessClock clock;

    MaterialChanges(
            Reviews reviews,
            Reviewables subjects,
            Facts facts,
            Outcomes outcomes,
            Holding holding,
            BusinessClock clock) {
        this.reviews = reviews;
        this.subjects = subjects;
        this.facts = facts;
        this.outcomes = outcomes;
        this.holding = holding;
        this.clock = clock;
    }

    /** Somebody changed the subject: what was decided on is compared with its facts of now, and its seats say what it is now. */
    public void follow(ReviewSubject subject, MemberId by) {
        var kind = subjects.of(subject);
        describe(kind.find(subject.id()), kind.summary(subject.id()));
        var followed = new Followed(subject, outcomes.history(subject), by, facts.nowOf(subject));
        kind.reviewChanged(
                subject.id(), Objects.requireNonNull(apply(List.of(followed)).get(subject.id())));
    }

    /** Its seats say what it is now. For who knows that this is something else than before. */
    public void describe(Subject subject, Summary summary) {
        outcomes.describe(subject, summary);
    }

    /**
     * Compares what was decided on about subjects of one kind with their facts of now, for who knows what had become of them
     * before.
     *
     * @return what has become of each now, by its id
     */
    public Map<UUID, History> apply(Collection<Followed> some) {
        var after = new HashMap<UUID, History>();
        if (some.isEmpty()) return after;
        var affected = Affected.of(some, reviews, holding);
        for (var it : some) after.put(it.subject().id(), apply(it, affected));
        return after;
    }

    private History apply(Followed it, Affected affected) {
        var at = it.before().after(clock.instant());
        var by = it.by();
        var after = by == null
                ? it.before()
                : affected.review(it)
                        .map(review -> overtake(review, it, by, at))
                        .orElse(it.before());
        return affected.approval(it)
                .map(approval -> compare(approval, it, after, at))
                .orElse(after);
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
        holding.expire(subject);
    }

    private History overtake(Review review, Followed it, MemberId by, Instant at) {
        var now = it.now().by(review.round().versions());
        if (it.before().review() == ReviewState.OPEN && !review.isOn(now)) {
            review.overtake(by, at);
            outcomes.publish(new ReviewOvertaken(outcomes.origin(by), Step.of(review)));
            outcomes.close(review);
            return it.before().ended(ReviewState.OVERTAKEN, at);
        }
        if (review.strengthen(now, by, at)) {
            outcomes.publish(new ReviewStrengthened(
                    outcomes.origin(by), Step.of(review), review.strengthened().keys(at)));
        }
        return it.before();
    }

    private History compare(Approval approval, Followed it, History before, Instant at) {
        boolean strengthened = holding.compare(approval, it.now(), it.by(), at);
        if (strengthened && !before.isUnderReview()) holding.publishStrengthened(approval, it.by(), at);
        return before.stale(approval.stale().isPresent(), approval.isSuspended(), approval.worsened());
    }
}
