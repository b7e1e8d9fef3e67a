package io.demarc.portfolio.concentration;

import io.demarc.identity.UnitFilter;
import java.util.Arrays;
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

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Who runs it, where no axis is said. */
    Axis on() {
        return Arrays.stream(Axis.values())
                .filter(it -> it.key().equals(axis))
                .findFirst()
                .orElse(Axis.OPERATOR);
    }

    /** Anybody, where nobody is said. */
    public String whom() {
        return party != null && (PartyList.WITHOUT_NAME.contains(party) || party.matches(ID))
                ? party
                : PartyList.ANYBODY;
    }
}
