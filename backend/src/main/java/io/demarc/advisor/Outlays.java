package io.demarc.advisor;

import io.demarc.advisor.cost.Assumptions;
import io.demarc.advisor.cost.ByShare;
import io.demarc.advisor.cost.Load;
import io.demarc.advisor.cost.Spread;
import io.demarc.advisor.cost.Tariff;
import io.demarc.advisor.demand.Demand;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.questionnaire.AnswerType;
import io.demarc.questionnaire.Answers;
import io.demarc.reference.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What running a plan takes, by what it usually takes in each mode. */
@Component
public class Outlays {

    /** Where nobody says how the busiest moment compares with the mean. */
    private static final double USUAL_PEAK = 3;

    private final References references;

    Outlays(References references) {
        this.references = references;
    }

    Assumptions usual() {
        return references.inForce(Assumptions.KIND).content();
    }

    /** In which all amounts are, three letters as in ISO 4217. */
    public String currency() {
        return usual().currency();
    }

    /** Full-time, to run what is ours; places that state no mode are left out. */
    public double people(DeploymentPlan plan) {
        var usual = usual();
        return plan.legs().stream()
                .filter(Leg::namesItsMode)
                .mapToDouble(it -> usual.of(mode(it)).people())
                .sum();
    }

    /** Until the slowest of its places can be live. */
    int weeks(DeploymentPlan plan) {
        var usual = usual();
        return plan.legs().stream()
                .mapToInt(it -> usual.of(mode(it)).weeks())
                .max()
                .orElseThrow();
    }

    /**
     * What a middle month costs at these of its places.
     *
     * @param answers about the use case as a whole
     * @return null while the volume is not known, or one of them is paid by something else
     */
    public @Nullable Double monthly(DeploymentPlan plan, Answers answers, Predicate<Leg> which) {
        var demand = new Demand(answers, null);
        if (demand.volume().isEmpty()) return null;
        var parts = parts(plan, which);
        return parts == null ? null : new ByShare(parts).monthly(load(demand));
    }

    /** Null where one of its places is paid by something else than use or machines. */
    @Nullable
    Tariff tariff(DeploymentPlan plan) {
        var parts = parts(plan, _ -> true);
        if (parts == null) return null;
        return parts.size() == 1 ? parts.getFirst().tariff() : new ByShare(parts);
    }

    private @Nullable List<ByShare.Part> parts(DeploymentPlan plan, Predicate<Leg> which) {
        var usual = usual();
        var parts = new ArrayList<ByShare.Part>();
        for (Leg leg : plan.legs().stream().filter(which).toList()) {
            var tariff = leg.namesItsMode() ? usual.of(mode(leg)).tariff() : null;
            if (tariff == null) return null;
            parts.add(new ByShare.Part(share(leg, plan.legs()), tariff));
        }
        return parts;
    }

    static Load load(Demand demand) {
        return new Load(
                demand.number(Demand.TOKENS_IN).orElse(0),
                demand.number(Demand.TOKENS_OUT).orElse(0),
                Math.max(1, demand.number(Demand.PEAK).orElse(USUAL_PEAK)));
    }

    static Spread spread(DeploymentPlan plan, Demand demand) {
        var said = demand.number(Demand.VARIATION);
        if (said.isPresent()) return new Spread(said.getAsDouble());
        boolean providerRunsTools =
                plan.legs().stream().anyMatch(it -> it.answers().is(LegQuestions.PROVIDER_RUNS_TOOLS, AnswerType.YES));
        return demand.actsByItself(providerRunsTools) ? Spread.OF_AGENTS : Spread.USUAL;
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

    static Mode mode(Leg leg) {
        return Objects.requireNonNull(leg.mode());
    }
}
