package io.demarc.review.subject;

import io.demarc.kernel.Dossier.Concern;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the reviews of a subject so far.
 *
 * @param latest the id of the latest review; null before the first
 * @param review what became of it
 * @param waiting the stages of it that wait for a decision
 * @param lastDecision the latest review that was approved or rejected
 * @param validUntil the last day of the latest approval; null if none was granted
 * @param stale whether a fact of that approval has changed since
 * @param lapsed whether a rejection took it away
 * @param expired whether it is noted that its last day is over
 */
public record History(
        @Nullable UUID latest,
        @Nullable ReviewState review,
        List<Concern> waiting,
        @Nullable ReviewState lastDecision,
        @Nullable LocalDate validUntil,
        boolean stale,
        boolean lapsed,
        boolean expired) {

    public boolean isUnderReview() {
        return review == ReviewState.OPEN || review == ReviewState.CHANGES_REQUESTED;
    }

    public boolean isApproved() {
        return validUntil != null;
    }

    /** Whether it has ended by its date, and nobody has noticed yet. */
    public boolean isToExpire(LocalDate today) {
        return !expired && approval(today) == ApprovalState.EXPIRED;
    }

    public @Nullable ApprovalState approval(LocalDate today) {
        return validUntil == null ? null : ApprovalState.of(validUntil, stale, lapsed, today);
    }

    public History ended(ReviewState how) {
        return new History(latest, how, List.of(), lastDecision, validUntil, stale, lapsed, expired);
    }

    public History stale(boolean isStale) {
        return new History(latest, review, waiting, lastDecision, validUntil, isStale, lapsed, expired);
    }
}
