package io.demarc.review.usecase;

/** What is permitted: never set, only derived, by the first row of §10.1 that holds. */
enum Standing {
    NONE,
    DRAFT,
    IN_REVIEW,
    CHANGES_REQUESTED,
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    REJECTED,
    PROHIBITED,
    STALE,
    EXPIRED,
    SUSPENDED
}
