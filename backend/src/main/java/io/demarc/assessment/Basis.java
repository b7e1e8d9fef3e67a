package io.demarc.assessment;

/** Why a factor has the level that it has. */
public enum Basis {
    /** Somebody said so. */
    ANSWER,
    /** Answered higher, but part of the stack is the provider's to run. */
    CAPPED_BY_MODE,
    MODE,
    /** The most exposed of several legs. */
    MODE_OF_SEVERAL,
    /** The most exposed leg, and one more because of what happens when a leg fails. */
    MODE_FAILS_LOOSELY,
    LAW,
    GRADE,
    /** Nobody has graded the supplier: what that counts is policy. */
    NOT_GRADED
}
