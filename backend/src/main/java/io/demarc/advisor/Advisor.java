package io.demarc.advisor;

import io.demarc.advisor.constraint.Constraints;
import io.demarc.advisor.constraint.Exclusions;
import io.demarc.advisor.cost.Assumptions;
import io.demarc.advisor.cost.ByShare;
import io.demarc.advisor.cost.Forecast;
import io.demarc.advisor.cost.Load;
import io.demarc.advisor.cost.PerToken;
import io.demarc.advisor.cost.Spread;
import io.demarc.advisor.cost.Tariff;
import io.demarc.advisor.cost.Unpredictability;
import io.demarc.advisor.demand.Demand;
import io.demarc.advisor.fit.FitTable;
import io.demarc.advisor.fit.Fits;
import io.demarc.advisor.fit.Needs;
import io.demarc.advisor.risk.Risks;
import io.demarc.boundary.Sketches;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.houserules.Carried;
import io.demarc.houserules.HouseRulings;
import io.demarc.houserules.PlaceFacts;
import io.demarc.houserules.Ruling;
import io.demarc.questionnaire.AnswerType;
import io.demarc.reference.References;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each candidate what speaks for it and against it, by the reference data in force. */
@Component
public class Advisor {

    /** Where nobody says how the busiest moment compares with the mean. */
    private static final double USUAL_PEAK = 3;

    private final References references;
    private final HouseRulings houseRules;
    private final Sketches sketches;

    Advisor(References references, HouseRulings houseRules, Sketches sketches) {
        this.references = references;
        this.houseRules = houseRules;
        this.sketches = sketches;
    }

    /** Whether they may be chosen, and how well they fit; in their order. */
    public List<Judgement> judge(Collection<Candidate> candidates, Demand demand, Needs needs) {
        var constraints = references.inForce(Constraints.KIND).content().asked();
        var table = references.inForce(FitTable.KIND).content();
        return candidates.stream()
                .map(it -> new Judgement(
                        it,
                        Exclusions.of(constraints, demand, it.plan()),
                        house(it.plan(), demand),
                        fits(it, demand).against(needs, table, Map.of())))
                .toList();
    }

    /** What choosing it would bring. */
    public Advice on(Candidate candidate, Demand demand) {
        var usual = references.inForce(Assumptions.KIND).content();
        var plan = candidate.plan();
        return new Advice(
                Objects.requireNonNull(sketches.of(plan, demand.level(Demand.AUTONOMY))),
                references.inForce(Risks.KIND).content().rate(demand, plan),
                forecast(candidate, demand, usual),
                unpredictability(candidate, demand),
                weeks(candidate, usual),
                people(candidate, usual));
    }

    private Ruling house(DeploymentPlan plan, Demand demand) {
        boolean several = plan.legs().size() > 1;
        return Ruling.worst(plan.legs().stream()
                        .map(leg -> houseRules.of(
                                PlaceFacts.of(leg), Carried.by(leg, several, demand.answers()), demand.answers()))
                        .toList())
                .orElseThrow();
    }

    private static Fits fits(Candidate candidate, Demand demand) {
        var plan = candidate.plan();
        var highest = demand.level(Demand.DATA_CLASS);
        var failure = plan.onFailure();
        boolean loose = failure == FailureBehaviour.DEGRADE || failure == FailureBehaviour.FAIL_OPEN;
        var places = new ArrayList<Fits.Place>();
        for (Leg leg : plan.legs())
            places.add(new Fits.Place(mode(leg), share(leg, plan.legs()), highest == null || carries(leg, highest)));
        return new Fits(places, loose, plan.isHybrid());
    }

    private static boolean carries(Leg leg, int dataClass) {
        return leg.dataClasses().isEmpty() || leg.dataClasses().contains(dataClass);
    }

    private static Mode mode(Leg leg) {
        return Objects.requireNonNull(leg.mode());
    }

    /** Of 1; places that do not say share alike what the others leave. */
    static double share(Leg leg, List<Leg> all) {
        if (leg.share() != null) return leg.share() / 100.0;
        int said = all.stream()
                .mapToInt(it -> Objects.requireNonNullElse(it.share(), 0))
                .sum();
        long silent = all.stream().filter(it -> it.share() == null).count();
        return Math.max(0, 100 - said) / 100.0 / silent;
    }

    private static @Nullable Forecast forecast(Candidate candidate, Demand demand, Assumptions usual) {
        var volume = demand.volume();
        if (volume.isEmpty()) return null;
        var legs = candidate.plan().legs();
        var parts = new ArrayList<ByShare.Part>();
        for (Leg leg : legs) {
            var tariff = usual.of(mode(leg)).tariff();
            if (tariff == null) return null;
            parts.add(new ByShare.Part(share(leg, legs), tariff));
        }
        Tariff tariff = parts.size() == 1 ? parts.getFirst().tariff() : new ByShare(parts);
        PerToken tokens = usual.of(Mode.M3).tokens();
        return Forecast.of(tariff, load(demand), spread(candidate, demand), tokens);
    }

    private static Load load(Demand demand) {
        return new Load(
                demand.number(Demand.TOKENS_IN).orElse(0),
                demand.number(Demand.TOKENS_OUT).orElse(0),
                Math.max(1, demand.number(Demand.PEAK).orElse(USUAL_PEAK)));
    }

    private static Spread spread(Candidate candidate, Demand demand) {
        var said = demand.number(Demand.VARIATION);
        if (said.isPresent()) return new Spread(said.getAsDouble());
        boolean providerRunsTools = candidate.plan().legs().stream()
                .anyMatch(it -> it.answers().is(LegQuestions.PROVIDER_RUNS_TOOLS, AnswerType.YES));
        return demand.actsByItself(providerRunsTools) ? Spread.OF_AGENTS : Spread.USUAL;
    }

    private static Unpredictability unpredictability(Candidate candidate, Demand demand) {
        var legs = candidate.plan().legs();
        boolean quota = !demand.answers().is(Demand.QUOTA, AnswerType.NO);
        return Unpredictability.of(
                legs.stream()
                        .map(it -> new Unpredictability.Place(mode(it), share(it, legs), null, quota))
                        .toList(),
                spread(candidate, demand));
    }

    /** The slowest place says when all of it can be live. */
    private static int weeks(Candidate candidate, Assumptions usual) {
        return candidate.plan().legs().stream()
                .mapToInt(it -> usual.of(mode(it)).weeks())
                .max()
                .orElseThrow();
    }

    private static double people(Candidate candidate, Assumptions usual) {
        return candidate.plan().legs().stream()
                .mapToDouble(it -> usual.of(mode(it)).people())
                .sum();
    }
}
