package io.demarc.advisor.cost;

import java.util.OptionalDouble;

/** What a day costs in which nobody intervenes and everything is asked for that the quota allows. */
public final class WorstDay {

    private static final int MINUTES = 1_440;

    private WorstDay() {}

    /**
     * @param quota output tokens per minute; none where there is no limit
     * @param price of a million output tokens
     * @return none where there is no limit
     */
    public static OptionalDouble of(OptionalDouble quota, double price) {
        return quota.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(quota.getAsDouble() * MINUTES * price / 1_000_000);
    }
}
