package io.demarc.impact;

import org.springframework.stereotype.Component;

/**
 * Lets use cases know of an event, or that it was taken back, some at a time in the order of their ids. It can be stopped and
 * begun again at any time.
 */
@Component
class Spreading {

    private final Occurrences occurrences;
    private final SpreadPart part;

    Spreading(Occurrences occurrences, SpreadPart part) {
        this.occurrences = occurrences;
        this.part = part;
    }

    /** @return whether some are left */
    boolean step(OccurrenceId id) {
        var before = occurrences.find(id);
        return !before.isSpread() && part.spread(before);
    }

    /** At once, where they are few: whoever recorded it finds all of it done. */
    void few(OccurrenceId id) {
        if (occurrences.find(id).touched() >= SpreadPart.CHUNK) return;
        boolean left = step(id);
        while (left) left = step(id);
    }
}
