package io.demarc.boundary;

/** What stays ours where the provider answers: provider does not mean done. */
enum Duty {
    /** Obtain the provider's assurance, and keep it current. */
    ASSURANCE,
    /** Test the finished product on our own cases. */
    ACCEPTANCE
}
