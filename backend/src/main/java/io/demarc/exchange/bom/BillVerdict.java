package io.demarc.exchange.bom;

/** What becomes of a line. Each names a message, {@code bills.verdict.<name>}. */
enum BillVerdict {
    /** The directory does not know it. */
    CREATED,
    /** Says something that the directory does not, and nothing against it. */
    COMPLETED,
    /** Says something else than the directory, whatever else it says. */
    DIFFERING,
    UNCHANGED,
    REFUSED
}
