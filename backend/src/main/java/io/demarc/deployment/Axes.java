package io.demarc.deployment;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which vendors of the directory the parties of a place are, on each axis by itself; null for who is not known there. They
 * follow from what was said and from the offering, and are no facts of a review.
 */
record Axes(
        @Nullable UUID operator,
        @Nullable UUID developer,
        @Nullable UUID hosting) {

    static final Axes UNKNOWN = new Axes(null, null, null);

    Stream<UUID> all() {
        return Stream.of(operator, developer, hosting).filter(Objects::nonNull);
    }
}
