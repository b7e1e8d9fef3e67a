package io.demarc.vendors;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vendor, a model or an offering, as plans refer to it.
 *
 * @param developer whose model it is; null for a vendor and an offering, as the two that follow
 * @param offering with the parties that it names; null for a vendor and a model
 */
public record Party(
        UUID id,
        String name,
        @Nullable UUID developer,
        @Nullable String developerName,
        @Nullable Boolean openWeights,
        @Nullable String licence,
        @Nullable OfferingParties offering) {}
