package io.demarc.review.subject;

import java.time.LocalDate;

/** What an approval is worth on a day. */
public enum ApprovalState {
    VALID,
    /** A fact that it rests on is another one now. */
    STALE,
    /** Something happened that takes it away until that is lifted or was decided on. */
    SUSPENDED,
    /** Its last day is over. */
    EXPIRED,
    /** A later review was rejected. */
    LAPSED;

    public static ApprovalState of(
            LocalDate validUntil, boolean stale, boolean suspended, boolean lapsed, LocalDate today) {
        if (lapsed) return LAPSED;
        if (suspended) return SUSPENDED;
        if (today.isAfter(validUntil)) return EXPIRED;
        return stale ? STALE : VALID;
    }
}
