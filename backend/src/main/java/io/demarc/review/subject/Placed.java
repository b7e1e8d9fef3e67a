package io.demarc.review.subject;

import org.jspecify.annotations.Nullable;

/**
 * Where a subject runs and how many of its layers are open, as lists to take away say it.
 *
 * @param mode {@code M1} to {@code M8}; null where it is not stated
 * @param open null where nobody can say
 */
public record Placed(@Nullable String mode, @Nullable Integer open) {

    public static final Placed NOWHERE = new Placed(null, null);
}
