package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.ReviewEvent.ReviewRequested;
import io.demarc.review.ReviewEvent.Step;
import io.demarc.review.policy.Route;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.ReviewState;
import io.demarc.review.subject.Reviewables;
import io.demarc.tenancy.BusinessClock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets what was approved of something to come be what is approved once it has come. Nobody decides anew: a review of what there
 * is then rests on the approval alone, as it does where nothing was changed (decision record 0049).
 */
@Service
@Transactional
public class Inheritance {

    private final Reviews reviews;
    private final Reviewables subjects;
    private final Facts facts;
    private final Outcomes outcomes;
    private final BusinessClock clock;

    Inheritance(Reviews reviews, Reviewables subjects, Facts facts, Outcomes outcomes, BusinessClock clock) {
        this.reviews = reviews;
        this.subjects = subjects;
        this.facts = facts;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * @param coming what was approved; its facts are those that the heir will have
     * @param heir locked; while it is under review itself, or was rejected since, nothing comes
     * @param become done only where everybody's approval stands now, for the facts of now
     * @return whether it has come
     */
    public boolean pass(ReviewSubject coming, ReviewSubject heir, Runnable become) {
        var approval = outcomes.latestApproval(coming);
        if (approval == null || approval.state(clock.today()) != ApprovalState.VALID) return false;
        if (isUnderReview(heir) || isUnderReview(coming) || isRejectedSince(heir, approval)) return false;
        var review = review(coming, heir, approval).filter(it -> it.state() == ReviewState.APPROVED);
        if (review.isEmpty()) return false;
        become.run();
        var by = approval.round().requestedBy();
        approval.passOn(clock.instant());
        keep(reviews.save(review.get()), by);
        return true;
    }

    private boolean isUnderReview(ReviewSubject subject) {
        return reviews.findUnderWay(subject.kind(), subject.id()).isPresent();
    }

    /** Whoever rejected what there is, after what comes was sent, has not agreed to what comes, whatever was decided before. */
    private boolean isRejectedSince(ReviewSubject heir, Approval approval) {
        var history = outcomes.history(heir);
        var latest = history.latestAt();
        return history.lastDecision() == ReviewState.REJECTED
                && (latest == null || !latest.isBefore(approval.round().submittedAt()));
    }

    private void keep(Review review, MemberId by) {
        var heir = review.subject();
        outcomes.publish(new ReviewRequested(
                outcomes.origin(by), Step.of(review), review.round().tier().name()));
        subjects.of(heir).reviewChanged(heir.id(), outcomes.record(review, by));
    }

    /** As it would be asked for: with the stages that still stand. */
    private Optional<Review> review(ReviewSubject coming, ReviewSubject heir, Approval approval) {
        return subjects.of(coming)
                .route(coming.id())
                .map(route -> new Review(heir, request(coming, heir, approval, route), approval));
    }

    private Request request(ReviewSubject coming, ReviewSubject heir, Approval approval, Route route) {
        var kind = subjects.of(coming);
        var versions = approval.round().versions();
        var fourEyes = kind.fourEyes(coming.id());
        var at = outcomes.history(heir).after(outcomes.history(coming).after(fourEyes.notBefore(clock.instant())));
        return new Request(
                facts.of(coming, versions),
                route,
                versions,
                approval.round().requestedBy(),
                fourEyes,
                approval.round().note(),
                at,
                clock.calendar(),
                kind.openLayers(coming.id()),
                kind.told(coming.id()));
    }
}
