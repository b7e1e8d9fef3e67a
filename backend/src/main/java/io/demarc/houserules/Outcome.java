package io.demarc.houserules;

/** What house rules say of a place, from the worst on (domain specification, 11.2). */
public enum Outcome {
    FORBIDDEN,
    /** A fact that a rule asks for is missing. */
    UNDECIDED,
    /** Allowed once its controls are in place, or because they are. */
    CONDITIONAL,
    ALLOWED
}
