package io.demarc.deployment;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is contracted for a place.
 *
 * @param offering that runs the model, or that its weights are from; null while it is not stated
 * @param hosting whose machines our people run it on; null for all other modes
 */
public record Supply(@Nullable UUID offering, @Nullable UUID hosting) {

    public static final Supply NONE = new Supply(null, null);

    public Stream<UUID> all() {
        return Stream.of(offering, hosting).flatMap(Stream::ofNullable);
    }
}
