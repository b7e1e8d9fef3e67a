package io.demarc.vendors;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vendor or a model, as plans refer to it.
 *
 * @param developer whose model it is; null for a vendor, as all that follows
 */
public record Party(
        UUID id,
        String name,
        @Nullable UUID developer,
        @Nullable String developerName,
        @Nullable Boolean openWeights,
        @Nullable String licence) {}
