package io.demarc.advisor.cost;

/**
 * How far months differ from each other, taken as log-normal.
 *
 * @param variation coefficient of variation of the monthly volume, 0 or more
 */
public record Spread(double variation) {

    /** Where fewer than six months are known. */
    public static final Spread USUAL = new Spread(0.35);

    /** Where something acts by itself: one request may cause any number of others. */
    public static final Spread OF_AGENTS = new Spread(0.8);

    /** Of a normal distribution, below which 95 of 100 lie. */
    private static final double NINETY_FIFTH = 1.645;

    public Spread {
        if (!(variation >= 0)) throw new IllegalArgumentException("no variation: " + variation);
    }

    /** What a bad month costs (one of twenty) as a multiple of a middle one. */
    public double ratio() {
        return Math.exp(NINETY_FIFTH * Math.sqrt(Math.log(1 + variation * variation)));
    }
}
