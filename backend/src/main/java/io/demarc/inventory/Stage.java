package io.demarc.inventory;

/** What the world does with a use case, with or without permission. Recorded as found; what is not known is UNKNOWN. */
public enum Stage {
    IDEA,
    PRE_DEPLOYMENT,
    PILOT,
    LIVE,
    RETIRED,
    UNKNOWN
}
