package io.demarc.vendors.ending;

/** How far towards its end a model is said to go. */
public enum ModelEndKind {
    /** It is still there, but something newer is recommended. */
    LEGACY,
    /** Nobody should begin with it any more. */
    DEPRECATED,
    /** It answers no more from that day on. */
    SHUT_DOWN
}
