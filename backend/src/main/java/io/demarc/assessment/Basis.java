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
    /** One of the answers about a supplier rules it out for this use. */
    KNOCKED_OUT,
    /** The grade of a supplier is too old for this use. */
    OUTDATED,
    /** Some suppliers are graded, and at least one is not. */
    PARTLY_GRADED,
    /** Nobody has graded the supplier: what that counts is policy. */
    NOT_GRADED
}
