package io.demarc.identity;

import java.util.Map;

/**
 * A member before a page.
 *
 * @param waiting how much waits for them at a place of the navigation, exact up to {@link Tally#BOUND}; places at which
 *     nothing does are not in it
 */
public record Visitor(Member member, Map<String, Integer> waiting) {

    public Visitor {
        waiting = Map.copyOf(waiting);
    }
}
