package io.demarc.assessment;

import io.demarc.assessment.Scoring.Rule;
import io.demarc.assessment.Scoring.Weighed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What would lower a score, one step at a time: each is scored anew, with its gates. */
record WaysDown(Tier now, List<Way> ways) {

    private static final List<Rule> CHEAPEST_FIRST =
            List.of(Rule.GRADE, Rule.CAPPED_BY_MODE, Rule.MODE, Rule.ANSWER, Rule.LAW);

    /**
     * @param text null for refusing what fails, which no factor words
     * @param takesOff points, 0 where only a gate falls
     * @param tier that it leads to
     */
    record Way(Weighed factor, @Nullable String text, BigDecimal takesOff, Tier tier) {

        /** With one decimal. */
        public String points() {
            return Explanation.shown(takesOff);
        }
    }

    static WaysDown from(Score.Graded now, Readings readings) {
        var ways = new ArrayList<Way>();
        for (var factor : readings.scoring().factors()) {
            var reading = readings.of(factor.id());
            if (reading == null) continue;
            if (reading.basis() == Basis.MODE_FAILS_LOOSELY)
                ways.add(way(factor, null, Reading.derived(reading.given(), Basis.MODE_OF_SEVERAL), now, readings));
            for (var step : factor.steps())
                if (step.to() < reading.level() || reading.isNotGraded())
                    ways.add(way(factor, step.text(), to(step.to(), factor), now, readings));
        }
        return new WaysDown(
                now.tier(),
                ways.stream()
                        .filter(it -> it.takesOff().signum() > 0 || it.tier() != now.tier())
                        .toList());
    }

    /** The first in the order of cost that lowers the tier, or else the one that takes off most. */
    Optional<Way> cheapest() {
        return ways.stream()
                .filter(this::lowersTheTier)
                .min(Comparator.comparing(
                        it -> CHEAPEST_FIRST.indexOf(it.factor().rule())))
                .or(() -> ways.stream().max(Comparator.comparing(Way::takesOff)));
    }

    /** Those that lower the tier, then those that take off most; of one factor the one that costs least. */
    List<Way> mostFirst() {
        return ways.stream()
                .sorted(Comparator.comparing(this::lowersTheTier)
                        .thenComparing(Way::takesOff)
                        .reversed())
                .limit(5)
                .toList();
    }

    boolean lowersTheTier(Way way) {
        return way.tier() != now;
    }

    private static Reading to(int level, Weighed factor) {
        return factor.rule() == Rule.GRADE ? Reading.derived(level, Basis.GRADE) : Reading.answered(level);
    }

    private static Way way(Weighed factor, @Nullable String text, Reading then, Score.Graded now, Readings readings) {
        var score = readings.scoring().grade(readings.with(factor.id(), then));
        return new Way(factor, text, now.inherent().subtract(score.inherent()), score.tier());
    }
}
