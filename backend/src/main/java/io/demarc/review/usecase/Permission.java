package io.demarc.review.usecase;

import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what a use case is permitted.
 *
 * @param prohibited gate G8 holds
 * @param inUse live, or a pilot
 * @param begun a request has been begun
 * @param review the latest one, whatever became of it
 * @param lastDecision the latest review that was approved or rejected
 * @param approval the latest one that was granted
 */
record Permission(
        boolean prohibited,
        boolean inUse,
        boolean begun,
        @Nullable ReviewState review,
        @Nullable ReviewState lastDecision,
        @Nullable ApprovalState approval) {

    boolean isUnderReview() {
        return review == ReviewState.OPEN || review == ReviewState.CHANGES_REQUESTED;
    }

    /** What runs with an approval keeps its standing while it is reviewed again. */
    boolean keepsItsStanding() {
        return inUse && approval != null;
    }
}
