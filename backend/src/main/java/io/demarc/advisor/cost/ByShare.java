package io.demarc.advisor.cost;

import java.util.List;

/** A hybrid: each place costs what its part of the requests costs there. */
public record ByShare(List<Part> parts) implements Tariff {

    /** @param share of the requests, 0 to 1 */
    public record Part(double share, Tariff tariff) {}

    public ByShare {
        parts = List.copyOf(parts);
    }

    @Override
    public double monthly(Load load) {
        return parts.stream()
                .mapToDouble(part -> part.tariff().monthly(load.times(part.share())))
                .sum();
    }
}
