package io.demarc.impact.ending;

import io.demarc.vendors.ModelId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done where a model ends.
 *
 * @param successor what it moves to; null where it moves nowhere
 * @param doneOn by which day it is done, not after the end
 * @param note at most 1,000 characters
 */
public record EndPlanFacts(
        EndWay way,
        @Nullable ModelId successor,
        LocalDate doneOn,
        @Nullable String note) {

    public EndPlanFacts {
        if ((way == EndWay.MOVE) != (successor != null))
            throw new IllegalArgumentException("whoever moves says where to, and nobody else");
    }
}
