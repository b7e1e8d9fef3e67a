package io.demarc.assessment;

import java.util.List;

/**
 * Where it runs, as far as the score needs to know. Without a leg, or with one whose mode is not stated, it is not known.
 *
 * @param failsLoosely whether a request that fails is answered with less, or sent on all the same
 */
record Placement(List<Leg> legs, boolean failsLoosely) {

    static final Placement NOT_STATED = new Placement(List.of(), false);

    boolean isStated() {
        return !legs.isEmpty() && legs.stream().allMatch(leg -> leg.mode() != null);
    }

    boolean isHybrid() {
        return legs.size() > 1;
    }

    boolean hasConsumerContract() {
        return legs.stream().anyMatch(Leg::isConsumer);
    }
}
