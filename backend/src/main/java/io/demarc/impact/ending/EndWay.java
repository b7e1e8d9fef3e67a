package io.demarc.impact.ending;

/** What becomes of a place whose model ends. */
public enum EndWay {
    /** It moves to another model. */
    MOVE,
    /** The use case goes on without it. */
    GO_ON,
    /** The use case is retired by then. */
    RETIRE
}
