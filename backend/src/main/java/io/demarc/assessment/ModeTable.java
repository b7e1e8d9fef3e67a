package io.demarc.assessment;

import io.demarc.deployment.Mode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** What the mode says about F08 and F09. */
record ModeTable(Map<Mode, Integer> exposure, Map<Mode, Integer> consumerExposure, Map<Mode, Integer> capabilityCap) {

    /** F08: the most exposed leg counts, and one more where a failure loosens what a leg may do. */
    Reading exposure(Placement placement) {
        int highest = highest(placement, this::exposure);
        if (!placement.isHybrid()) return Reading.derived(highest, Basis.MODE);
        if (!placement.failsLoosely()) return Reading.derived(highest, Basis.MODE_OF_SEVERAL);
        return new Reading(Math.min(highest + 1, Factor.HIGHEST), highest, Basis.MODE_FAILS_LOOSELY);
    }

    /** The letters of the legs that F08 rests on. */
    List<String> mostExposed(Placement placement) {
        int highest = highest(placement, this::exposure);
        return placement.legs().stream()
                .filter(leg -> exposure(leg) == highest)
                .map(Leg::letter)
                .toList();
    }

    /** F09: the leg that leaves us the most to run sets the cap. */
    Reading capability(int answered, Placement placement) {
        int cap = highest(placement, leg -> at(capabilityCap, leg));
        return answered <= cap ? Reading.answered(answered) : new Reading(cap, answered, Basis.CAPPED_BY_MODE);
    }

    private int exposure(Leg leg) {
        return at(leg.isConsumer() ? consumerExposure : exposure, leg);
    }

    private static int at(Map<Mode, Integer> table, Leg leg) {
        return Objects.requireNonNull(table.get(Objects.requireNonNull(leg.mode())));
    }

    private static int highest(Placement placement, ToIntFunction<Leg> level) {
        return placement.legs().stream().mapToInt(level).max().orElseThrow();
    }
}
