package io.demarc.features;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a feature.
 *
 * @param name 1 to 240 characters, unique within its offering
 * @param does what it does, in a line
 * @param touches which data it works with
 * @param switcher null while nobody has said it
 */
public record FeatureFacts(
        String name,
        @Nullable String does,
        FeatureState state,
        @Nullable String touches,
        @Nullable Switcher switcher) {}
