package io.demarc.vendors.assurance;

/** What there is to show for an answer. */
enum Proof {
    NONE,
    HOLDS,
    /** There was something, and nothing of it holds any more. */
    ENDED
}
