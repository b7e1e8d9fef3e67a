package io.demarc.whatif;

import io.demarc.deployment.Mode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know; of the parts only those are there that its kind needs.
 *
 * @param vendor of a rise of prices the only one; null for whoever runs models for us
 * @param percent by how much prices rise, 1 to 1,000
 * @param from the mode of the places that move to {@code to}
 * @param unit where only what lies in it, or below it, moves; null for all
 * @param picked the use cases that move; empty for all of those
 */
record Question(
        Kind kind,
        @Nullable UUID vendor,
        @Nullable UUID model,
        @Nullable String region,
        @Nullable Integer percent,
        @Nullable Mode from,
        @Nullable Mode to,
        @Nullable UUID unit,
        List<UUID> picked) {

    Question {
        picked = List.copyOf(picked);
    }

    /** The vendor or the model that it is about; null for neither. */
    @Nullable
    UUID subject() {
        return vendor == null ? model : vendor;
    }

    /** What the cost of a place that it touches is multiplied by. */
    BigDecimal costFactor() {
        return percent == null ? BigDecimal.ZERO : BigDecimal.valueOf(100 + percent, 2);
    }
}
