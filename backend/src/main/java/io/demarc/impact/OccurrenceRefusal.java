package io.demarc.impact;

import io.demarc.kernel.Refusal;

/** Why an event cannot be changed now. */
final class OccurrenceRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    OccurrenceRefusal(String why) {
        super("event-" + why);
    }
}
