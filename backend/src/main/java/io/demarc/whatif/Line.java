package io.demarc.whatif;

import io.demarc.inventory.OverviewRow;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A use case as lists show it and as they would.
 *
 * @param then of one that would stand still as if it ran nowhere
 * @param gone the places that it has no more
 */
record Line(OverviewRow was, OverviewRow then, Fate fate, Set<UUID> gone, Outlay before, Outlay after) {

    /**
     * What running it takes.
     *
     * @param people full-time
     * @param monthly in the currency of the assumptions; null while it cannot be said
     */
    record Outlay(double people, @Nullable Double monthly) {}
}
