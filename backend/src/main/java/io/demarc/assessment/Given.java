package io.demarc.assessment;

import io.demarc.questionnaire.Answers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers that somebody gave.
 *
 * @param levels by factor; what was not answered is not in it
 * @param ticked what was ticked of the law's list; empty means not answered, for "none of these" is a tick too
 * @param besides what other answers make of F11
 * @param banned the id of the answer that says that it is on our own list of banned uses; null where it is not said to be
 * @param grading of the suppliers
 */
record Given(
        Map<Factor, Integer> levels,
        Set<String> ticked,
        Besides besides,
        @Nullable String banned,
        Grading grading) {

    /**
     * What the law's list does not ask: the supervisor of our sector, other jurisdictions.
     *
     * @param list whether the law's list is asked at all
     * @param supervised the level of F11 for the supervisor of our sector
     * @param elsewhere what other jurisdictions make of it
     * @param missing ids of what these ask and nobody has answered
     */
    record Besides(boolean list, int supervised, List<Jurisdictions.Found> elsewhere, List<String> missing) {

        static final Besides NOTHING = new Besides(true, 0, List.of(), List.of());

        /** Of F11. */
        int level() {
            return Math.max(
                    supervised, strictest().map(it -> it.outcome().level()).orElse(0));
        }

        Optional<Jurisdictions.Found> strictest() {
            return elsewhere.stream()
                    .max(Comparator.comparing(it -> it.outcome().level()));
        }
    }

    Given(Map<Factor, Integer> levels, Set<String> ticked) {
        this(levels, ticked, Besides.NOTHING, null, Grading.NONE);
    }

    /** From the answers as they are kept. */
    static Given of(Answers answers, Rulebook rulebook) {
        var scoring = rulebook.scoring();
        Map<Factor, Integer> levels = new HashMap<>();
        for (var factor : scoring.factors()) {
            var level = answers.level(factor.answer());
            if (factor.rule().isAsked() && level != null && level <= Factor.HIGHEST) levels.put(factor.id(), level);
        }
        var besides = besides(answers, rulebook);
        var ticked =
                besides.list() ? answers.ticked(scoring.by(Scoring.Rule.LAW).answer()) : Set.<String>of();
        var banned = scoring.banned() != null && answers.yes(scoring.banned()) ? scoring.banned() : null;
        return new Given(levels, ticked, besides, banned, Grading.NONE);
    }

    Given graded(Grading by) {
        return new Given(levels, ticked, besides, banned, by);
    }

    private static Besides besides(Answers answers, Rulebook rulebook) {
        var sector = rulebook.law().sector();
        int supervised =
                sector == null ? 0 : sector.levels().getOrDefault(String.valueOf(answers.text(sector.answer())), 0);
        var elsewhere = rulebook.jurisdictions();
        return new Besides(
                elsewhere.asksTheEu(answers),
                supervised,
                elsewhere.found(answers),
                elsewhere.missing(answers, rulebook.questions()));
    }

    boolean isEmpty() {
        return levels.isEmpty() && ticked.isEmpty() && banned == null;
    }

    @Nullable
    Integer level(Factor factor) {
        return levels.get(factor);
    }
}
