package io.demarc.assessment;

/** Why a factor has the level that it has. */
public enum Basis {
    /** Somebody said so. */
    ANSWER,
    /** Answered higher, but who runs fewer layers can fail at fewer. */
    CAPPED_BY_MODE,
    MODE,
    /** The most exposed leg, and one more because the route does not fail closed. */
    MODE_NOT_FAIL_CLOSED,
    LAW,
    GRADE,
    /** Counts as the worst until vendors are graded. */
    NOT_ASSESSED
}
