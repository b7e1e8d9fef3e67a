package io.demarc.advisor.comparison;

import io.demarc.advisor.Advice;
import io.demarc.advisor.Advisor;
import io.demarc.advisor.Candidate;
import io.demarc.advisor.Judgement;
import io.demarc.advisor.Ranking;
import io.demarc.advisor.demand.Demand;
import io.demarc.advisor.fit.Needs;
import io.demarc.advisor.which.Candidates;
import io.demarc.advisor.which.Said;
import io.demarc.assessment.Assessments;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what a use case might run on beside what it runs on. Nothing is kept. */
@Service
@Transactional(readOnly = true)
class SideBySide {

    /** Side by side more is not seen. */
    static final int MOST = 6;

    private static final List<String> DEPTHS =
            List.of("NONE", "PROMPT_RAG", "PROVIDER_FINE_TUNE", "OWN_FINE_TUNE", "SELF_TRAINED");

    private final UseCaseStates states;
    private final Deployments deployments;
    private final Assessments assessments;
    private final Candidates candidates;
    private final Advisor advisor;

    SideBySide(
            UseCaseStates states,
            Deployments deployments,
            Assessments assessments,
            Candidates candidates,
            Advisor advisor) {
        this.states = states;
        this.deployments = deployments;
        this.assessments = assessments;
        this.candidates = candidates;
        this.advisor = advisor;
    }

    /**
     * @param said needs that are asked for on this page, and those that somebody has moved
     * @param added offerings that somebody wants to see beside the others
     */
    Compared of(UseCaseId id, Said said, Collection<UUID> added, Member me) {
        var plan = deployments.plan(id);
        var demand = demand(id, plan, said);
        var needs = Needs.of(demand).moved(said.moved());
        boolean decided = plan.mode() != null && plan.legs().stream().allMatch(Leg::namesItsMode);
        var today = decided ? new Candidate(plan, null) : null;
        var byHand = candidates.of(added, me);
        var ranking = Ranking.of(judged(today, byHand, demand, needs, me));
        var advice = new HashMap<Candidate, Advice>();
        ranking.all().forEach(it -> advice.put(it.candidate(), advisor.on(it.candidate(), demand)));
        return new Compared(ranking, advice, today, Set.copyOf(byHand), demand, needs);
    }

    /** The present way, what was added, and of the others those that fit best. */
    private List<Judgement> judged(
            @Nullable Candidate today, List<Candidate> added, Demand demand, Needs needs, Member me) {
        var asked = Stream.concat(Stream.ofNullable(today), added.stream())
                .distinct()
                .limit(MOST)
                .toList();
        var others = candidates.byMode(me).stream()
                .filter(it -> today == null || it.getFirst().mode() != today.mode())
                .map(it -> Judgement.firstPossible(advisor.judge(it, demand, needs)))
                .filter(it -> !asked.contains(it.candidate()))
                .toList();
        var best = Ranking.of(others).all().stream().limit(MOST - asked.size());
        return Stream.concat(advisor.judge(asked, demand, needs).stream(), best).toList();
    }

    private Demand demand(UseCaseId id, DeploymentPlan plan, Said said) {
        var answers = states.of(id).answers().with(said.demand().answers().all());
        var depth = depth(plan);
        if (depth != null) answers = answers.with(Map.of(LegQuestions.CUSTOMISATION, depth));
        return new Demand(answers, assessments.levels(id).get("F11"));
    }

    /** How far the model is adapted at most. */
    private static @Nullable String depth(DeploymentPlan plan) {
        return plan.legs().stream()
                .map(Leg::answers)
                .map(it -> it.text(LegQuestions.CUSTOMISATION))
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(DEPTHS::indexOf))
                .orElse(null);
    }
}
