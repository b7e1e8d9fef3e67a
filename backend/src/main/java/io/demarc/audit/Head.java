package io.demarc.audit;

/** The newest entry of a chain, as it is named beside it: whoever takes entries away has to change this, too. */
record Head(long id, String hash) {

    /** Of a chain without entries. */
    static final Head NONE = new Head(0, Entry.GENESIS);
}
