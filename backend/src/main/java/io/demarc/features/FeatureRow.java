package io.demarc.features;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the quarterly look.
 *
 * @param seen how the last look found it, and {@code seenBefore} the last one of an earlier quarter
 * @param useCaseId what it is registered as
 * @param useCase its name; null where there is none or the reader may not see it
 * @param retired whether that use case is
 * @param because why it is forbidden
 */
record FeatureRow(
        UUID id,
        String name,
        @Nullable String does,
        FeatureState state,
        @Nullable String touches,
        @Nullable Switcher switcher,
        @Nullable FeatureState seen,
        @Nullable FeatureState seenBefore,
        @Nullable UUID useCaseId,
        @Nullable String useCase,
        boolean retired,
        @Nullable String because,
        int version) {

    /** What it is to us. */
    enum Standing {
        REGISTERED,
        FORBIDDEN,
        /** It is off, and nobody has to say anything. */
        NOT_USED,
        /** It is on, and part of no use case. */
        NOT_REGISTERED
    }

    public Standing standing() {
        if (useCaseId != null && !retired) return Standing.REGISTERED;
        if (because != null) return Standing.FORBIDDEN;
        return state.isOn() ? Standing.NOT_REGISTERED : Standing.NOT_USED;
    }

    public boolean isOpen() {
        return standing() == Standing.NOT_REGISTERED;
    }
}
