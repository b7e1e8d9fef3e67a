package io.demarc.review;

import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.ReviewEvent.ApprovalLapsed;
import io.demarc.review.ReviewEvent.ReviewApproved;
import io.demarc.review.ReviewEvent.ReviewRejected;
import io.demarc.review.ReviewEvent.Step;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the steps of a review leave behind: an event of each, and at its end an approval or the end of an earlier one. */
@Component
class Outcomes {

    private final Approvals approvals;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Outcomes(Approvals approvals, ApplicationEventPublisher events, BusinessClock clock) {
        this.approvals = approvals;
        this.events = events;
        this.clock = clock;
    }

    void publish(ReviewEvent event) {
        events.publishEvent(event);
    }

    Origin origin(MemberId by) {
        return new Origin(CurrentOrganization.id(), by, clock.instant());
    }

    void record(Review review, MemberId by) {
        switch (review.state()) {
            case APPROVED -> grant(review, by);
            case REJECTED -> reject(review, by);
            case OPEN, CHANGES_REQUESTED, WITHDRAWN, OVERTAKEN -> {
                // Nothing is decided.
            }
        }
    }

    /** The stages whose approval of the subject still holds where its facts are the same. */
    List<Stage> carriedOver(ReviewSubject subject) {
        return approvals
                .findLatest(subject.kind(), subject.id())
                .map(approval -> approval.carriedOver(clock.today()))
                .orElse(List.of());
    }

    private void grant(Review review, MemberId by) {
        var approval = approvals.save(Approval.grantedBy(review, clock.calendar()));
        publish(new ReviewApproved(
                origin(by), Step.of(review), approval.id(), approval.fingerprint(), approval.validUntil()));
    }

    private void reject(Review review, MemberId by) {
        publish(new ReviewRejected(origin(by), Step.of(review)));
        approvals
                .findLatest(review.subject().kind(), review.subject().id())
                .filter(approval -> approval.state(clock.today()) != Approval.State.LAPSED)
                .ifPresent(approval -> {
                    approval.lapse(review);
                    publish(new ApprovalLapsed(origin(by), Step.of(review), approval.id()));
                });
    }
}
