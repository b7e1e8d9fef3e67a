package io.demarc.assessment;

import io.demarc.deployment.Mode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where it runs, as far as the score needs to know. Without a leg, or with one whose mode is not stated, it is not known.
 *
 * @param routed whether it is a hybrid: places that differ, and a rule between them
 * @param failsLoosely whether a request that fails is answered with less, or sent on all the same
 */
record Placement(List<Leg> legs, boolean routed, boolean failsLoosely) {

    static final Placement NOT_STATED = new Placement(List.of(), false, false);

    private static final Set<Mode> HOSTED = EnumSet.of(Mode.M1, Mode.M2, Mode.M3, Mode.M4);
    private static final Set<Mode> OPERATED = EnumSet.of(Mode.M4, Mode.M5, Mode.M6, Mode.M7);

    boolean isStated() {
        return !legs.isEmpty() && legs.stream().allMatch(leg -> leg.mode() != null);
    }

    boolean isHybrid() {
        return legs.size() > 1;
    }

    /**
     * For the route of a review: HOSTED 1 where a provider runs a place, 2 where one of them is not graded B or better; OPERATED 1
     * where we run one or choose what runs there; ROUTED 1 where a rule decides between them.
     *
     * @param grading for this use
     */
    Map<String, Integer> levels(Grading grading) {
        var levels = new TreeMap<String, Integer>();
        if (legs.stream().anyMatch(leg -> HOSTED.contains(leg.mode())))
            levels.put("HOSTED", grading.isWell(HOSTED) ? 1 : 2);
        if (legs.stream().anyMatch(leg -> OPERATED.contains(leg.mode()))) levels.put("OPERATED", 1);
        if (routed) levels.put("ROUTED", 1);
        return levels;
    }

    boolean hasConsumerContract() {
        return legs.stream().anyMatch(Leg::isConsumer);
    }
}
