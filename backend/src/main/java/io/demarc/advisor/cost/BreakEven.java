package io.demarc.advisor.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * From which volumes on machines of one's own are cheaper than paying by token, and where they stop being so: capacity comes
 * in steps, so there may be several such volumes, or none.
 *
 * @param fromTheStart whether they are cheaper at any volume that the first replicas serve
 * @param crossings in millions of tokens a month, from the smallest on
 */
public record BreakEven(boolean fromTheStart, List<Crossing> crossings) {

    /** Beyond so many replicas nobody decides by this formula any more. */
    private static final int MOST = 1_000;

    /** @param toMachines whether they are cheaper above this volume; else paying by token is */
    public record Crossing(double volume, boolean toMachines) {}

    public BreakEven {
        crossings = List.copyOf(crossings);
    }

    /** The mix of the load is held while its volume moves. */
    public static BreakEven of(PerToken tokens, Machines machines, Load load) {
        double price = tokens.blended(load);
        if (price == 0) return new BreakEven(machines.of(machines.least()) < tokens.fixed(), List.of());
        var crossings = new ArrayList<Crossing>();
        boolean ours = at(machines.least(), tokens, machines, price) <= 0;
        boolean fromTheStart = ours;
        double below = 0;
        for (int replicas = machines.least(); replicas <= MOST; replicas++) {
            double even = at(replicas, tokens, machines, price);
            double capacity = machines.capacity(replicas, load.peak());
            if (ours && even > below) {
                crossings.add(new Crossing(below, false));
                ours = false;
            }
            if (!ours && even < capacity) {
                crossings.add(new Crossing(Math.max(even, below), true));
                ours = true;
            }
            boolean grows = machines.step() / price >= capacity / replicas;
            if (grows ? even >= capacity : even <= below) break;
            below = capacity;
        }
        return new BreakEven(fromTheStart, crossings);
    }

    /** At which volume so many replicas cost the same, whether or not they can serve it. */
    private static double at(int replicas, PerToken tokens, Machines machines, double price) {
        return (machines.of(replicas) - tokens.fixed()) / price;
    }

    /** The first volume at which machines become cheaper; none where they never do. */
    public OptionalDouble first() {
        return fromTheStart
                ? OptionalDouble.of(0)
                : crossings.stream()
                        .filter(Crossing::toMachines)
                        .mapToDouble(Crossing::volume)
                        .findFirst();
    }
}
