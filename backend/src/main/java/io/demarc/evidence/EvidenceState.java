package io.demarc.evidence;

/** Where a piece of evidence is on a day. Only one that holds proves anything. */
enum EvidenceState {
    NOT_REVIEWED,
    REFUSED,
    HOLDS,
    ENDED,
    REPLACED,
    WITHDRAWN
}
