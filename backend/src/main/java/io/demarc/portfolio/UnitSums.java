package io.demarc.portfolio;

import io.demarc.identity.UnitTree;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What is counted of units: of each alone, and of each with all below it. */
final class UnitSums {

    static final String UNAPPROVED = "unapproved";
    static final String ALL = "all";

    private final Map<String, Map<UUID, Long>> alone = new HashMap<>();
    private final Map<String, Map<UUID, Long>> summed = new HashMap<>();

    UnitSums(UnitTree tree, Tally tally) {
        for (String tier : HeatMap.TIERS) alone.put(tier, tally.units(tier));
        alone.put(UNAPPROVED, tally.unapproved());
        alone.put(ALL, tally.units());
        alone.forEach((what, counts) -> summed.put(what, tree.summed(counts)));
    }

    /** @param what a tier, {@link #UNAPPROVED} or {@link #ALL} */
    int of(String what, UnitTree.Unit unit, boolean only) {
        return Math.toIntExact(
                (only ? alone : summed).getOrDefault(what, Map.of()).getOrDefault(unit.id(), 0L));
    }
}
