package io.demarc.assessment;

import java.util.EnumMap;
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

    /** From the answers as they are kept: a digit per factor, and the ticks of the law joined by commas. */
    static Given of(Map<String, String> answers) {
        Map<Factor, Integer> levels = new EnumMap<>(Factor.class);
        for (Factor factor : Factor.values()) {
            var text = answers.get(factor.answer());
            if (text != null && text.matches("[0-4]")) levels.put(factor, Integer.valueOf(text));
        }
        var ticked = answers.getOrDefault(Factor.F11.answer(), "");
        return new Given(levels, ticked.isEmpty() ? Set.of() : Set.of(ticked.split(",")));
    }

    boolean isEmpty() {
        return levels.isEmpty() && ticked.isEmpty();
    }

    @Nullable
    Integer level(Factor factor) {
        return levels.get(factor);
    }
}
