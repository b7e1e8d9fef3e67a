package io.demarc.advisor.cost;

/**
 * A model that is paid by what it reads and writes.
 *
 * @param in price of a million tokens that go in
 * @param out price of a million tokens that come out
 * @param cached share of what goes in that is read from a cache, 0 to 1
 * @param discount what a cached token costs less, 0 to 1
 * @param fixed what each month costs besides: gateway, support, part of a person
 */
public record PerToken(double in, double out, double cached, double discount, double fixed) implements Tariff {

    public PerToken {
        if (!(in >= 0) || !(out >= 0) || !(fixed >= 0)) throw new IllegalArgumentException("no price below nothing");
        if (!(cached >= 0 && cached <= 1) || !(discount >= 0 && discount <= 1))
            throw new IllegalArgumentException("a share is 0 to 1");
    }

    @Override
    public double monthly(Load load) {
        return metered(load) + fixed;
    }

    /** Price of a million tokens of that mix; 0 where nothing is asked. */
    public double blended(Load load) {
        return load.isNothing() ? 0 : metered(load) / load.total();
    }

    private double metered(Load load) {
        return load.in() * in * (1 - cached * discount) + load.out() * out;
    }
}
