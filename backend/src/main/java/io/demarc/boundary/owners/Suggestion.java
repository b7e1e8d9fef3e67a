package io.demarc.boundary.owners;

import io.demarc.kernel.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who might answer for a layer, and where that comes from.
 *
 * @param about the letter of a place, the name of a use case; null for its owner
 */
record Suggestion(
        MemberId who, String name, Source source, @Nullable String about) {

    enum Source {
        /** Named for the same layer in another place of this use case. */
        PLACE,
        /** Named for the same layer in another use case of the unit. */
        USE_CASE,
        /** Owns the use case, and the layer is what owners answer for. */
        OWNER
    }
}
