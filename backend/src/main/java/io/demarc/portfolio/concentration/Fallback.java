package io.demarc.portfolio.concentration;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Critical use case whose first place and the one that takes over from it depend on the same somebody.
 *
 * @param from the letter of the place, and {@code to} of the one that takes over
 * @param shared in what, and on whom; null for ourselves
 */
record Fallback(UUID useCase, String name, String unit, String from, String to, List<Shared> shared) {

    record Shared(Axis axis, @Nullable String party) {}
}
