package io.demarc.whatif;

/** What would become of a use case, the worst first. */
enum Fate {
    /** No place is left. */
    STANDS_STILL,
    /** What goes to the place that is lost is refused, the rest goes on. */
    PARTLY,
    /** Another place takes over. */
    FALLS_BACK,
    MOVES,
    COSTS_MORE
}
