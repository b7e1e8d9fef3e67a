package io.demarc.advisor.cost;

import java.util.OptionalDouble;

/**
 * Where the first break-even lies if all that is uncertain turns out well for the machines, and if it turns out badly. One
 * number would say more than anybody knows: published claims differ fifty-fold.
 *
 * @param good in millions of tokens a month; none where the machines never become cheaper
 */
public record BreakEvenRange(OptionalDouble good, OptionalDouble bad) {

    /** Throughput by half, peaks of 2 to 5 times the mean, half a person to three; what was given is always within. */
    public static BreakEvenRange of(PerToken tokens, Machines machines, Load load) {
        double peak = load.peak();
        double people = machines.people();
        return new BreakEvenRange(
                first(
                        tokens,
                        machines.with(machines.throughput() * 1.5, Math.min(0.5, people)),
                        load,
                        Math.min(2, peak)),
                first(
                        tokens,
                        machines.with(machines.throughput() * 0.5, Math.max(3, people)),
                        load,
                        Math.max(5, peak)));
    }

    private static OptionalDouble first(PerToken tokens, Machines machines, Load load, double peak) {
        return BreakEven.of(tokens, machines, load.withPeak(peak)).first();
    }
}
