package io.demarc.exchange.bom;

/** Where a bill is, as its facts say. Each names a message, {@code bills.state.<name>}. */
enum BillState {
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
}
