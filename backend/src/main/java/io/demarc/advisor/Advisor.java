package io.demarc.advisor;

import io.demarc.advisor.constraint.Constraints;
import io.demarc.advisor.constraint.Exclusions;
import io.demarc.advisor.cost.Forecast;
import io.demarc.advisor.cost.PerToken;
import io.demarc.advisor.cost.Unpredictability;
import io.demarc.advisor.demand.Demand;
import io.demarc.advisor.fit.FitTable;
import io.demarc.advisor.fit.Fits;
import io.demarc.advisor.fit.Needs;
import io.demarc.advisor.risk.Risks;
import io.demarc.boundary.Sketches;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
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

    private final References references;
    private final HouseRulings houseRules;
    private final Sketches sketches;
    private final Outlays outlays;

    Advisor(References references, HouseRulings houseRules, Sketches sketches, Outlays outlays) {
        this.outlays = outlays;
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
        var plan = candidate.plan();
        return new Advice(
                Objects.requireNonNull(sketches.of(plan, demand.level(Demand.AUTONOMY))),
                references.inForce(Risks.KIND).content().rate(demand, plan),
                forecast(candidate, demand),
                unpredictability(candidate, demand),
                outlays.weeks(plan),
                outlays.people(plan));
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
            places.add(new Fits.Place(
                    Outlays.mode(leg), Outlays.share(leg, plan.legs()), highest == null || carries(leg, highest)));
        return new Fits(places, loose, plan.isHybrid());
    }

    private static boolean carries(Leg leg, int dataClass) {
        return leg.dataClasses().isEmpty() || leg.dataClasses().contains(dataClass);
    }

    private @Nullable Forecast forecast(Candidate candidate, Demand demand) {
        var plan = candidate.plan();
        var tariff = demand.volume().isEmpty() ? null : outlays.tariff(plan);
        if (tariff == null) return null;
        PerToken tokens = outlays.usual().of(Mode.M3).tokens();
        return Forecast.of(tariff, Outlays.load(demand), Outlays.spread(plan, demand), tokens);
    }

    private static Unpredictability unpredictability(Candidate candidate, Demand demand) {
        var plan = candidate.plan();
        boolean quota = !demand.answers().is(Demand.QUOTA, AnswerType.NO);
        return Unpredictability.of(
                plan.legs().stream()
                        .map(it -> new Unpredictability.Place(
                                Outlays.mode(it), Outlays.share(it, plan.legs()), null, quota))
                        .toList(),
                Outlays.spread(plan, demand));
    }
}
