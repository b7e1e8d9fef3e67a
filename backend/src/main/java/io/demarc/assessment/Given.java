package io.demarc.assessment;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers that somebody gave.
 *
 * @param levels by factor; what was not answered is not in it
 * @param ticked what was ticked of the law's list; empty means not answered, for "none of these" is a tick too
 * @param grade what is known about the vendors
 */
record Given(Map<Factor, Integer> levels, Set<String> ticked, Reading grade) {

    static final Reading NOT_GRADED = Reading.derived(Factor.HIGHEST, Basis.NOT_ASSESSED);

    Given(Map<Factor, Integer> levels, Set<String> ticked) {
        this(levels, ticked, NOT_GRADED);
    }

    @Nullable
    Integer level(Factor factor) {
        return levels.get(factor);
    }
}
