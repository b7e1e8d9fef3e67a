package io.demarc.boundary;

/** Why a cell is open: the first that holds. */
public enum OpenReason {
    /** The provider's, and nothing of the provider's proves it. */
    BLIND_SPOT,
    NO_OWNER,
    /** No control is named, or not the one that a variant requires there. */
    NO_CONTROL,
    UNPROVEN
}
