package io.demarc.vendors.contract;

import io.demarc.vendors.OfferingId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an offering can be left, as pages show it.
 *
 * @param lockIn null while not all that has to be stated is
 */
record ExitPage(
        OfferingId offering,
        ExitFacts facts,
        ExitFacts.State state,
        @Nullable LockIn lockIn,
        List<LockIns.Line> lines,
        List<StandIn> alternatives,
        boolean mayEdit) {

    /** Another offering that could take its place. */
    record StandIn(UUID id, String name, @Nullable LocalDate passed) {}

    public boolean isSilent() {
        return facts.equals(ExitFacts.NONE) && alternatives.isEmpty();
    }

    public long missing() {
        return lines.stream().filter(it -> it.value() == null).count();
    }
}
