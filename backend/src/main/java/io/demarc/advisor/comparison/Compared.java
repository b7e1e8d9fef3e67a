package io.demarc.advisor.comparison;

import io.demarc.advisor.Advice;
import io.demarc.advisor.Candidate;
import io.demarc.advisor.Ranking;
import io.demarc.advisor.demand.Demand;
import io.demarc.advisor.fit.Needs;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Candidates of one use case.
 *
 * @param advice on each candidate of the ranking
 * @param today how it runs, or is to run, now; null while its plan does not say
 */
record Compared(
        Ranking ranking,
        Map<Candidate, Advice> advice,
        @Nullable Candidate today,
        Demand demand,
        Needs needs) {}
