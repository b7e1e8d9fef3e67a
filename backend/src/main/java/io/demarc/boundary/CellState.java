package io.demarc.boundary;

/** How things stand with a cell; from the worst to the best, as a merged cell shows the worst of its legs. */
public enum CellState {
    /** None of its activities is proven, or nobody is named: what everyday language calls a gap. */
    OPEN,
    /** The leg's boundary has not been submitted yet. */
    UNASSESSED,
    /** Some activities of a split are proven. */
    PARTIAL,
    PROVEN,
    NOT_APPLICABLE
}
