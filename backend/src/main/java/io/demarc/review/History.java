package io.demarc.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of the reviews of a subject so far.
 *
 * @param review the latest one, whatever became of it; null before the first
 * @param lastDecision the latest review that was approved or rejected
 * @param validUntil the last day of the latest approval; null if none was granted
 * @param stale whether a fact of that approval has changed since
 * @param lapsed whether a rejection took it away
 */
record History(
        @Nullable ReviewState review,
        @Nullable ReviewState lastDecision,
        @Nullable LocalDate validUntil,
        boolean stale,
        boolean lapsed) {

    static final History NONE = new History(null, null, null, false, false);

    boolean isUnderReview() {
        return review == ReviewState.OPEN || review == ReviewState.CHANGES_REQUESTED;
    }

    boolean isApproved() {
        return validUntil != null;
    }

    Approval.@Nullable State approval(LocalDate today) {
        return validUntil == null ? null : Approval.State.of(validUntil, stale, lapsed, today);
    }

    History ended(Ending.How how) {
        return new History(ReviewState.of(how), lastDecision, validUntil, stale, lapsed);
    }

    History stale(boolean isStale) {
        return new History(review, lastDecision, validUntil, isStale, lapsed);
    }
}
