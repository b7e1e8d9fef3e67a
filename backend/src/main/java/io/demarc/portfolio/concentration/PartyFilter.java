package io.demarc.portfolio.concentration;

import io.demarc.identity.UnitFilter;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the list behind a bar is narrowed to, as the address has it.
 *
 * @param party the id of a vendor, or one of {@link PartyList#WITHOUT_NAME}
 */
record PartyFilter(
        @Nullable UUID unit,
        @Nullable Boolean only,
        @Nullable String axis,
        @Nullable String party,
        @Nullable String sort,
        @Nullable String after)
        implements UnitFilter {

    /** Who runs it, where nothing is said; empty for what is no axis. */
    Optional<Axis> on() {
        if (axis == null) return Optional.of(Axis.OPERATOR);
        return Arrays.stream(Axis.values()).filter(it -> it.key().equals(axis)).findFirst();
    }

    public String whom() {
        return party == null ? PartyList.ANYBODY : party;
    }
}
