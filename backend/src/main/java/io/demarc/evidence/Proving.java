package io.demarc.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an accepted piece proves something, of a use case or of an offering.
 *
 * @param item an activity like {@code L12.P4}, a question like {@code VQ06} or a control like {@code C13}
 * @param useCase null where it is of an offering
 * @param offering null where it is of a use case
 * @param holdsUntil the last day on which it does; null for no end
 */
public record Proving(
        String item,
        @Nullable UUID useCase,
        @Nullable UUID offering,
        EvidenceId piece,
        String title,
        Strength strength,
        @Nullable LocalDate holdsUntil) {

    public boolean holdsOn(LocalDate day) {
        return holdsUntil == null || !day.isAfter(holdsUntil);
    }
}
