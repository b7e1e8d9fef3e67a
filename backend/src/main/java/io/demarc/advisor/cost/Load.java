package io.demarc.advisor.cost;

/**
 * What a month asks of a candidate. Figures of costs are estimates of estimates, so they are reckoned in floating point and
 * rounded where they are shown.
 *
 * @param in millions of tokens that go in, 0 or more
 * @param out millions of tokens that come out, 0 or more
 * @param peak how the busiest moment compares with the mean, 1 or more
 */
public record Load(double in, double out, double peak) {

    private static final double SECONDS_OF_A_MONTH = 730 * 3600.0;

    public Load {
        if (!(in >= 0) || !(out >= 0)) throw new IllegalArgumentException("no volume: " + in + ", " + out);
        if (!(peak >= 1)) throw new IllegalArgumentException("no peak below its mean: " + peak);
    }

    /** What goes in and what comes out, in millions of tokens a month. */
    public double total() {
        return in + out;
    }

    boolean isNothing() {
        return total() == 0;
    }

    double tokensPerSecond() {
        return total() * 1_000_000 / SECONDS_OF_A_MONTH;
    }

    /** Another volume of the same mix. */
    public Load of(double total) {
        if (isNothing()) throw new IllegalArgumentException("nothing has no mix");
        return new Load(in / total() * total, out / total() * total, peak);
    }

    public Load times(double factor) {
        return new Load(in * factor, out * factor, peak);
    }

    Load withPeak(double other) {
        return new Load(in, out, other);
    }
}
