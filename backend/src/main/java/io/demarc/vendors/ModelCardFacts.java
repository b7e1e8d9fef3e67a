package io.demarc.vendors;

import org.jspecify.annotations.Nullable;

/**
 * What a model's card says.
 *
 * @param task that it was made for, at most 240 characters, as {@code architecture}
 * @param limits what it is known not to do well, one a line, at most 5,000 characters, as {@code uses}
 * @param uses what its developer means it for, one a line
 */
public record ModelCardFacts(
        @Nullable String task,
        @Nullable String architecture,
        @Nullable String limits,
        @Nullable String uses) {

    public static final ModelCardFacts UNKNOWN = new ModelCardFacts(null, null, null, null);

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }
}
