package io.demarc.exchange;

/** Where an import is, as its facts say. Each names a message, {@code imports.state.<name>}. */
enum ImportState {
    UPLOADED,
    CHECKING,
    CHECKED,
    RUNNING,
    STOPPED,
    FINISHED,
    WITHDRAWN;

    /** A job is at it, or will be in a moment. */
    public boolean atWork() {
        return this == CHECKING || this == RUNNING;
    }

    /** It may be withdrawn, also while a job is at it. */
    public boolean mayEnd() {
        return this != FINISHED && this != WITHDRAWN;
    }

    /** Nothing was taken over yet and no job is at it, so the columns may still be mapped anew. */
    public boolean mayChange() {
        return this == UPLOADED || this == CHECKED;
    }
}
