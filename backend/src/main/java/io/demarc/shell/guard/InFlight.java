package io.demarc.shell.guard;

import io.demarc.identity.entry.Asker;
import java.util.concurrent.ConcurrentHashMap;

/** How many bodies somebody sends at the same time. Each takes memory, or room on disk, until it has arrived. */
final class InFlight {

    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();

    /** Whether there is room for one more of theirs; whoever got it gives it back. */
    boolean enter(Asker asker, int most) {
        int got = 0;
        for (String share : asker.shares()) {
            if (!enter(share, most << got)) {
                asker.shares().subList(0, got).forEach(this::leave);
                return false;
            }
            got++;
        }
        return true;
    }

    void leave(Asker asker) {
        asker.shares().forEach(this::leave);
    }

    boolean enter(String who, int most) {
        if (counts.merge(who, 1, Integer::sum) <= most) return true;
        leave(who);
        return false;
    }

    void leave(String who) {
        counts.computeIfPresent(who, (any, count) -> count == 1 ? null : count - 1);
    }
}
