package io.demarc.review;

/** What a reviewer may decide. Approving with conditions will be a fourth; every switch over these will then say so. */
public enum Verdict {
    APPROVE,
    ASK_FOR_CHANGES,
    REJECT;

    /** Whoever is stopped must learn why; an approval speaks for itself. */
    boolean needsReason() {
        return this != APPROVE;
    }
}
