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

    /** Nothing was taken over yet, so the columns may still be mapped anew and the whole may be withdrawn. */
    public boolean mayChange() {
        return this == UPLOADED || this == CHECKED;
    }
}
