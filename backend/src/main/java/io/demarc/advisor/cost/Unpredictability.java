package io.demarc.advisor.cost;

import io.demarc.deployment.Mode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the cost of a month can run away from its budget (R09), from 0 on.
 *
 * @param index compared by its {@link #band()}
 */
public record Unpredictability(double index) {

    private static final int LONG_NOTICE = 90;
    private static final double PRICES_MAY_CHANGE = 0.10;
    private static final double NO_QUOTA = 0.25;

    public enum Band {
        LOW,
        MEDIUM,
        HIGH
    }

    /**
     * A place as far as its costs can surprise.
     *
     * @param share of the requests, 0 to 1
     * @param notice days before its prices may change; null where nobody says
     * @param quota whether use or spend ends at a hard limit
     */
    public record Place(Mode mode, double share, @Nullable Integer notice, boolean quota) {

        /** How much more a month costs in which twice as much is asked, as a share of what is asked. */
        private double elasticity() {
            return switch (mode) {
                case M1 -> 0.2;
                case M2, M3 -> 1.0;
                case M4 -> 0.5;
                case M5 -> 0.3;
                case M6, M7 -> 0.1;
                case M8 -> throw new IllegalArgumentException("a hybrid is made of places, it is none");
            };
        }

        /** Who runs machines of their own pays prices that nobody announced only where somebody has. */
        private boolean mayBecomeDearer() {
            return switch (mode) {
                case M1, M2, M3, M4 -> notice == null || notice < LONG_NOTICE;
                case M5, M6, M7, M8 -> notice != null && notice < LONG_NOTICE;
            };
        }
    }

    public static Unpredictability of(List<Place> places, Spread spread) {
        double moving = places.stream()
                .mapToDouble(place -> place.share() * place.elasticity())
                .sum();
        double index = moving * (spread.ratio() - 1);
        if (places.stream().anyMatch(Place::mayBecomeDearer)) index += PRICES_MAY_CHANGE;
        if (!places.stream().allMatch(Place::quota)) index += NO_QUOTA;
        return new Unpredictability(index);
    }

    public Band band() {
        if (index < 0.2) return Band.LOW;
        return index < 0.6 ? Band.MEDIUM : Band.HIGH;
    }
}
