package io.demarc.review;

import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a review or of the approval that it granted: {@code review-requested}, {@code review-decided}, {@code
 * review-resubmitted}, {@code review-approved}, {@code review-rejected}, {@code review-withdrawn}, {@code
 * review-overtaken}, {@code approval-stale}, {@code approval-restored}, {@code approval-lapsed}, {@code approval-expired}.
 *
 * @param of what is reviewed
 */
public record ReviewEvent(
        OrganizationId organization,
        @Nullable MemberId actor,
        Instant at,
        UUID review,
        ReviewSubject of,
        String name,
        Map<String, Object> facts)
        implements DomainEvent {

    static ReviewEvent of(Review review, String name, @Nullable MemberId actor, Instant at, Map<String, Object> more) {
        var facts = new HashMap<>(more);
        facts.put("subject-kind", review.subject().kind());
        facts.put("subject-id", review.subject().id().toString());
        facts.put("round", review.round().number());
        return new ReviewEvent(
                CurrentOrganization.id(), actor, at, review.id(), review.subject(), name, Map.copyOf(facts));
    }

    @Override
    public Subject subject() {
        return new Subject("review", review);
    }
}
