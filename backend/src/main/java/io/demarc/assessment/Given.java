package io.demarc.assessment;

import io.demarc.questionnaire.Answers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers that somebody gave.
 *
 * @param levels by factor; what was not answered is not in it
 * @param ticked what was ticked of the law's list; empty means not answered, for "none of these" is a tick too
 * @param grade of the worst supplier, 0 for A to 4 for E; null while one is not graded
 */
record Given(
        Map<Factor, Integer> levels,
        Set<String> ticked,
        @Nullable Integer grade) {

    Given(Map<Factor, Integer> levels, Set<String> ticked) {
        this(levels, ticked, null);
    }

    /** From the answers as they are kept. */
    static Given of(Answers answers, Scoring scoring) {
        Map<Factor, Integer> levels = new HashMap<>();
        for (var factor : scoring.factors()) {
            var level = answers.level(factor.answer());
            if (factor.rule().isAsked() && level != null && level <= Factor.HIGHEST) levels.put(factor.id(), level);
        }
        return new Given(levels, answers.ticked(scoring.by(Scoring.Rule.LAW).answer()));
    }

    boolean isEmpty() {
        return levels.isEmpty() && ticked.isEmpty();
    }

    @Nullable
    Integer level(Factor factor) {
        return levels.get(factor);
    }
}
