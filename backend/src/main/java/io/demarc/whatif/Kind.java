package io.demarc.whatif;

/** What somebody thinks could happen. */
enum Kind {
    /** Nobody answers there any more, be it that it went out of business or that one may not use it. */
    VENDOR_FAILS,
    /** Whoever serves it takes it out of service; weights that we run ourselves go on. */
    MODEL_ENDS,
    REGION_LOST,
    PRICES_RISE,
    /** Places of one mode run in another one. */
    MOVE;

    boolean isLoss() {
        return this == VENDOR_FAILS || this == MODEL_ENDS || this == REGION_LOST;
    }
}
