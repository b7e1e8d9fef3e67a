package io.demarc.boundary;

/** Why a cell is open: the first that holds. */
public enum OpenReason {
    NO_OWNER,
    NO_CONTROL,
    /** The provider's, and nothing of the provider's proves it. */
    BLIND_SPOT,
    UNPROVEN
}
