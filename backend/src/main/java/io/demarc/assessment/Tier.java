package io.demarc.assessment;

/** How much review a use case needs, in rising order. {@link #PROHIBITED} has no score: only an Article 5 answer leads there. */
public enum Tier {
    LOW,
    MODERATE,
    HIGH,
    CRITICAL,
    PROHIBITED;

    public boolean isAtLeast(Tier other) {
        return compareTo(other) >= 0;
    }

    public Tier orAtLeast(Tier floor) {
        return isAtLeast(floor) ? this : floor;
    }
}
