package io.demarc.review.subject;

/** Where a review is; derived, never stored. */
public enum ReviewState {
    OPEN,
    CHANGES_REQUESTED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    OVERTAKEN
}
