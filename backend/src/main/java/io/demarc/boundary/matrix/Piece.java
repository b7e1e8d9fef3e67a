package io.demarc.boundary.matrix;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as far as it proves one activity, whether it still holds or has ended.
 *
 * @param enough whether it is strong enough for the tier of the use case
 * @param until the last day on which it holds; null without an end
 */
public record Piece(
        UUID id, String title, boolean enough, @Nullable LocalDate until) {

    public boolean hasEnded(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    boolean proves(LocalDate today) {
        return enough && !hasEnded(today);
    }
}
