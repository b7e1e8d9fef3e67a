package io.demarc.advisor.which;

import io.demarc.advisor.Advice;
import io.demarc.advisor.Advisor;
import io.demarc.advisor.Candidate;
import io.demarc.advisor.Judgement;
import io.demarc.advisor.Ranking;
import io.demarc.advisor.demand.Demand;
import io.demarc.advisor.fit.Needs;
import io.demarc.identity.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says which mode suits what was answered, and what would change that. */
@Component
class WhichMode {

    private final Advisor advisor;
    private final Candidates candidates;

    WhichMode(Advisor advisor, Candidates candidates) {
        this.advisor = advisor;
        this.candidates = candidates;
    }

    /**
     * @param advice on each candidate of the ranking
     * @param flips answers that would make another mode the first choice
     */
    record Result(Ranking ranking, Map<Candidate, Advice> advice, Demand demand, Needs needs, List<Flip> flips) {}

    Result of(Said said, Member me) {
        var byMode = candidates.byMode(me);
        var ranking = rank(said, byMode);
        var demand = said.demand();
        var advice = new HashMap<Candidate, Advice>();
        ranking.all().forEach(it -> advice.put(it.candidate(), advisor.on(it.candidate(), demand)));
        var first = ranking.first();
        var flips = Flip.of(said, first == null ? null : first.mode(), it -> rank(it, byMode)
                .first());
        return new Result(ranking, advice, demand, said.needs(), flips);
    }

    private Ranking rank(Said said, List<List<Candidate>> byMode) {
        var demand = said.demand();
        var needs = said.needs();
        return Ranking.of(byMode.stream()
                .map(it -> Judgement.firstPossible(advisor.judge(it, demand, needs)))
                .toList());
    }
}
