package io.demarc.advisor.fit;

import io.demarc.deployment.Mode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a candidate's places do for each criterion together.
 *
 * @param places one or more; their shares come to 1
 * @param loose whether a request that fails is answered with less, or sent on all the same
 * @param routed whether the places differ, so that a rule between them can be wrong
 */
public record Fits(List<Place> places, boolean loose, boolean routed) {

    /** Points that a routing rule costs. */
    private static final int ROUTING = 5;

    /** Where the highest class of data may go decides about it, however little of the work that is. */
    private static final Set<Criterion> BY_THE_HIGHEST_CLASS = EnumSet.of(Criterion.K01, Criterion.K03);

    /**
     * @param share of the requests, 0 to 1
     * @param highest whether it may carry the highest class of data that the use case has
     */
    public record Place(Mode mode, double share, boolean highest) {}

    public Fits {
        if (places.isEmpty()) throw new IllegalArgumentException("a candidate has a place");
        places = List.copyOf(places);
    }

    public static Fits of(Mode mode) {
        return new Fits(List.of(new Place(mode, 1, true)), false, false);
    }

    /** @param stated what somebody has put in place of the table's value, with a reason */
    public Fit against(Needs needs, FitTable table, Map<Criterion, Integer> stated) {
        var fits = new EnumMap<Criterion, Double>(Criterion.class);
        for (Criterion it : Criterion.values()) {
            var said = stated.get(it);
            fits.put(it, said != null ? said : of(it, table));
        }
        return Fit.of(needs, fits, routed ? ROUTING : 0);
    }

    private double of(Criterion criterion, FitTable table) {
        if (!BY_THE_HIGHEST_CLASS.contains(criterion))
            return places.stream()
                    .mapToDouble(it -> it.share() * table.of(criterion, it.mode()))
                    .sum();
        if (loose && routed) return 0;
        var highest = places.stream().filter(Place::highest).toList();
        // Where it may go nowhere, the candidate is excluded anyway.
        return (highest.isEmpty() ? places : highest)
                .stream()
                        .mapToDouble(it -> table.of(criterion, it.mode()))
                        .min()
                        .orElseThrow();
    }
}
