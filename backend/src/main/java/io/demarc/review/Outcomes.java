package io.demarc.review;

import io.demarc.assessment.Tier;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.ReviewEvent.ApprovalLapsed;
import io.demarc.review.ReviewEvent.ReviewApproved;
import io.demarc.review.ReviewEvent.ReviewRejected;
import io.demarc.review.ReviewEvent.Step;
import io.demarc.review.subject.History;
import io.demarc.review.subject.ReviewState;
import io.demarc.review.subject.Subject;
import io.demarc.review.subject.Summary;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the steps of a review leave behind: an event of each, its seats, and at its end an approval or the end of an earlier one. */
@Component
class Outcomes {

    private final Approvals approvals;
    private final Seats seats;
    private final Histories histories;
    private final ApplicationEventPublisher events;
    private final Holding holding;
    private final BusinessClock clock;

    Outcomes(
            Approvals approvals,
            Seats seats,
            Histories histories,
            ApplicationEventPublisher events,
            Holding holding,
            BusinessClock clock) {
        this.histories = histories;
        this.approvals = approvals;
        this.seats = seats;
        this.events = events;
        this.holding = holding;
        this.clock = clock;
    }

    void publish(ReviewEvent event) {
        events.publishEvent(event);
    }

    /** @param by null where nobody did it, but a day was over */
    Origin origin(@Nullable MemberId by) {
        return new Origin(CurrentOrganization.id(), by, clock.instant());
    }

    /** @return what has become of the reviews of its subject */
    History record(Review review, MemberId by) {
        if (review.ending().filter(end -> !end.how().isDecision()).isPresent()) close(review);
        else seats.write(review);
        return switch (review.state()) {
            case APPROVED -> grant(review, by);
            case REJECTED -> reject(review, by);
            case OPEN, CHANGES_REQUESTED, WITHDRAWN, OVERTAKEN -> histories.of(review.subject());
        };
    }

    History history(ReviewSubject subject) {
        return histories.of(subject);
    }

    void describe(Subject subject, Summary summary) {
        seats.follow(subject, summary);
    }

    /** It ended without a decision: nobody is asked any more. */
    void close(Review review) {
        seats.end(review);
    }

    @Nullable
    Approval latestApproval(ReviewSubject subject) {
        return approvals.findLatest(subject.kind(), subject.id()).orElse(null);
    }

    private History grant(Review review, MemberId by) {
        var approval = approvals.save(Approval.grantedBy(review, clock.calendar()));
        publish(new ReviewApproved(
                origin(by), Step.of(review), approval.id(), approval.fingerprint(), approval.validUntil()));
        holding.compareGranted(approval);
        return decided(review, approval);
    }

    private History reject(Review review, MemberId by) {
        publish(new ReviewRejected(origin(by), Step.of(review)));
        var earlier =
                approvals.findLatest(review.subject().kind(), review.subject().id());
        earlier.filter(Approval::isToLapse).ifPresent(approval -> {
            approval.lapse(review);
            publish(new ApprovalLapsed(origin(by), Step.of(review), approval.id()));
        });
        return decided(review, earlier.orElse(null));
    }

    /** @param approval the latest one; null if none was granted */
    private static History decided(Review review, @Nullable Approval approval) {
        return new History(
                review.id(),
                review.state(),
                List.of(),
                review.ending().map(Ending::at).orElse(null),
                0,
                0,
                review.state(),
                approval == null ? null : approval.validUntil(),
                approval != null && approval.stale().isPresent(),
                approval != null && approval.isSuspended(),
                approval != null && approval.hasLapsed(),
                approval != null && approval.hasExpired(),
                review.ending().orElseThrow().at(),
                review.state() == ReviewState.REJECTED && review.round().tier() == Tier.PROHIBITED,
                approval == null ? null : approval.worsened());
    }
}
