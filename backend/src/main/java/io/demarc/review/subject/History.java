package io.demarc.review.subject;

import io.demarc.kernel.Dossier.Concern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the reviews of a subject so far.
 *
 * @param latest the id of the latest review; null before the first
 * @param review what became of it
 * @param waiting the stages of it that wait for a decision
 * @param ended when it did; null while it is under way
 * @param decided how many of its stages are decided, of {@code asked}; 0 of 0 once it has ended
 * @param lastDecision the latest review that was approved or rejected
 * @param validUntil the last day of the latest approval; null if none was granted
 * @param stale whether a fact of that approval has changed since
 * @param suspended whether one of these facts takes it away, too
 * @param lapsed whether a rejection took it away
 * @param expired whether it is noted that its last day is over
 * @param latestAt when anybody last asked for a decision, took or ended one; null before the first
 * @param doubt whether Legal was asked alone, about a prohibition, and has not said since that it is none
 * @param worsened what is worse than at that approval without anybody's doing; null for nothing
 */
public record History(
        @Nullable UUID latest,
        @Nullable ReviewState review,
        List<Concern> waiting,
        @Nullable Instant ended,
        int decided,
        int asked,
        @Nullable ReviewState lastDecision,
        @Nullable LocalDate validUntil,
        boolean stale,
        boolean suspended,
        boolean lapsed,
        boolean expired,
        @Nullable Instant latestAt,
        boolean doubt,
        @Nullable Worsened worsened) {

    /** When something that follows it is done: later than all of it, though the clock may have been put back since. */
    public Instant after(Instant now) {
        return latestAt == null || now.isAfter(latestAt) ? now : latestAt.plus(1, ChronoUnit.MICROS);
    }

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

    /** By when it is to be decided again, as long as it may be used until then; null where no day is set. */
    public @Nullable LocalDate decideBy(LocalDate today) {
        return worsened != null && approval(today) == ApprovalState.STALE ? worsened.due() : null;
    }

    public @Nullable ApprovalState approval(LocalDate today) {
        return validUntil == null ? null : ApprovalState.of(validUntil, stale, suspended, lapsed, today);
    }

    public History ended(ReviewState how, Instant at) {
        return new History(
                latest,
                how,
                List.of(),
                at,
                0,
                0,
                lastDecision,
                validUntil,
                stale,
                suspended,
                lapsed,
                expired,
                at,
                doubt,
                worsened);
    }

    public History stale(boolean isStale, boolean isSuspended, @Nullable Worsened what) {
        return new History(
                latest,
                review,
                waiting,
                ended,
                decided,
                asked,
                lastDecision,
                validUntil,
                isStale,
                isSuspended,
                lapsed,
                expired,
                latestAt,
                doubt,
                what);
    }
}
