package io.demarc.vendors.assurance;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an answer of 0 rules an offering out for a use case, however good its other answers are. All that is named must be so.
 *
 * @param levels by factor, the level from which on it holds
 * @param said by answer, what lets it hold
 * @param tiers at which it holds
 * @param because what is so then, to follow that word
 */
record KnockOut(
        @Nullable Map<String, Integer> levels,
        @Nullable Map<String, Set<String>> said,
        @Nullable Set<String> tiers,
        String because) {

    boolean holds(Use use) {
        return all(levels).entrySet().stream().allMatch(it -> use.level(it.getKey()) >= it.getValue())
                && all(said).entrySet().stream().allMatch(it -> use.said(it.getKey(), it.getValue()))
                && (tiers == null || use.tier() != null && tiers.contains(use.tier()));
    }

    boolean isEmpty() {
        return all(levels).isEmpty() && all(said).isEmpty() && tiers == null;
    }

    private static <T> Map<String, T> all(@Nullable Map<String, T> conditions) {
        return conditions == null ? Map.of() : conditions;
    }
}
