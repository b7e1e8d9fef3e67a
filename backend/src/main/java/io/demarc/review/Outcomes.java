package io.demarc.review;

import io.demarc.kernel.MemberId;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a decided review leaves behind: an approval, or the end of an earlier one. */
@Component
class Outcomes {

    private final Approvals approvals;
    private final ApplicationEventPublisher events;

    Outcomes(Approvals approvals, ApplicationEventPublisher events) {
        this.approvals = approvals;
        this.events = events;
    }

    void record(Review review, MemberId by, Instant at) {
        switch (review.state()) {
            case APPROVED -> grant(review, by, at);
            case REJECTED -> reject(review, by, at);
            case OPEN, CHANGES_REQUESTED, WITHDRAWN, OVERTAKEN -> {
                // Nothing is decided.
            }
        }
    }

    private void grant(Review review, MemberId by, Instant at) {
        var approval = approvals.save(Approval.grantedBy(review));
        events.publishEvent(ReviewEvent.of(
                review,
                "review-approved",
                by,
                at,
                Map.of(
                        "approval-id", approval.id().toString(),
                        "fingerprint", approval.fingerprint().hex(),
                        "valid-until", approval.validUntil().toString())));
    }

    private void reject(Review review, MemberId by, Instant at) {
        events.publishEvent(ReviewEvent.of(review, "review-rejected", by, at, Map.of()));
        approvals.findLatest(review.subject().kind(), review.subject().id()).ifPresent(approval -> {
            approval.lapse(review);
            events.publishEvent(ReviewEvent.of(
                    review,
                    "approval-lapsed",
                    by,
                    at,
                    Map.of("approval-id", approval.id().toString())));
        });
    }
}
