package io.demarc.review;

/** Where a review is; derived, never stored. */
public enum ReviewState {
    OPEN,
    CHANGES_REQUESTED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    OVERTAKEN;

    static ReviewState of(Ending.How how) {
        return switch (how) {
            case APPROVED -> APPROVED;
            case REJECTED -> REJECTED;
            case WITHDRAWN -> WITHDRAWN;
            case OVERTAKEN -> OVERTAKEN;
        };
    }
}
