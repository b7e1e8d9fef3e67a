package io.demarc.exchange;

/** Where an import is, as its facts say. Each names a message, {@code imports.state.<word>}. */
enum ImportState {
    UPLOADED,
    CHECKING,
    CHECKED,
    RUNNING,
    STOPPED,
    FINISHED,
    WITHDRAWN;

    /** The end of its messages' keys: withdrawn when all was done, only its rows were removed. */
    String word(boolean finished) {
        return this == WITHDRAWN && finished ? "WITHDRAWN.finished" : name();
    }

    /** A job is at it, or will be in a moment. */
    public boolean atWork() {
        return this == CHECKING || this == RUNNING;
    }

    /** It may be withdrawn: while a job is at it, too, and when it is done, to have what its rows say forgotten. */
    public boolean mayEnd() {
        return this != WITHDRAWN;
    }

    /** Its file is gone: whoever wants more of it uploads it again. */
    boolean hasEnded() {
        return this == FINISHED || this == WITHDRAWN;
    }

    /** Nothing was taken over yet and no job is at it, so the columns may still be mapped anew. */
    public boolean mayChange() {
        return this == UPLOADED || this == CHECKED;
    }
}
