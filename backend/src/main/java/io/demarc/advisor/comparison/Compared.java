package io.demarc.advisor.comparison;

import io.demarc.advisor.Advice;
import io.demarc.advisor.Candidate;
import io.demarc.advisor.Ranking;
import io.demarc.advisor.cost.Forecast;
import io.demarc.advisor.demand.Demand;
import io.demarc.advisor.fit.Needs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Candidates of one use case.
 *
 * @param advice on each candidate of the ranking
 * @param today how it runs, or is to run, now; null while its plan does not say
 * @param added those that somebody wanted to see
 */
record Compared(
        Ranking ranking,
        Map<Candidate, Advice> advice,
        @Nullable Candidate today,
        Set<Candidate> added,
        Demand demand,
        Needs needs) {
    /** Of all candidates of which one can be made. */
    List<Forecast> forecasts() {
        return ranking.all().stream()
                .flatMap(it -> Stream.ofNullable(
                        Objects.requireNonNull(advice.get(it.candidate())).forecast()))
                .toList();
    }
}
