package io.demarc.advisor.cost;

import org.jspecify.annotations.Nullable;

/**
 * What a candidate would cost in a month.
 *
 * @param middle of a middle month
 * @param bad of a bad one: one in twenty is worse
 * @param even where machines become cheaper than paying by token; null where this is not about machines
 * @param tariff by which it comes about, of what the load asks
 */
public record Forecast(
        double middle,
        double bad,
        @Nullable BreakEvenRange range,
        @Nullable BreakEven even,
        Tariff tariff,
        Load load) {

    /** Whether a bad month costs no more than a middle one, as far as anybody would notice. */
    public boolean isSteady() {
        return bad - middle < 1;
    }

    /** @param tokens what machines are compared with; null where there is nothing */
    public static Forecast of(Tariff tariff, Load load, Spread spread, @Nullable PerToken tokens) {
        double middle = tariff.monthly(load);
        double bad = tariff.monthly(load.times(spread.ratio()));
        if (!(tariff instanceof Machines machines) || tokens == null || load.isNothing())
            return new Forecast(middle, bad, null, null, tariff, load);
        return new Forecast(
                middle,
                bad,
                BreakEvenRange.of(tokens, machines, load),
                BreakEven.of(tokens, machines, load),
                tariff,
                load);
    }
}
