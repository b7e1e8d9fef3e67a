package io.demarc.advisor.risk;

import io.demarc.advisor.demand.Demand;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Mode;
import io.demarc.reference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The risk catalogue.
 *
 * @param policy whether it is this product's own default rather than a source's
 */
public record Risks(boolean policy, List<Risk> risks) {

    public static final Kind<Risks> KIND = new Kind<>("risks", "advisor", Risks.class, (it, _) -> it.faults());

    private static final String UNOWNED = "R20";
    private static final String MISROUTED = "R33";

    /** What is raised where a use case would run, the gravest first, equal ones by number. */
    public List<Rating> rate(Demand demand, DeploymentPlan plan) {
        return risks.stream()
                .flatMap(it ->
                        moved(it, demand, plan)
                                .map(moved -> Rating.of(it, moved, it.driver().of(demand)))
                                .stream())
                .sorted(Comparator.comparingInt(Rating::score).reversed().thenComparing(it -> it.risk()
                        .id()))
                .toList();
    }

    private static Optional<Integer> moved(Risk risk, Demand demand, DeploymentPlan plan) {
        boolean hybrid = plan.isHybrid();
        if (risk.id().equals(MISROUTED)) return hybrid ? Optional.of(misrouted(plan)) : Optional.empty();
        var highest = plan.legs().stream()
                .map(it -> risk.at(it, demand))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .max(Comparator.naturalOrder());
        return highest.map(it -> hybrid && risk.id().equals(UNOWNED) ? it + 1 : it);
    }

    /** A rule that is wrong does less harm where what fails is refused. */
    private static int misrouted(DeploymentPlan plan) {
        return switch (plan.onFailure()) {
            case FAIL_CLOSED -> -1;
            case FAIL_OPEN -> 1;
            case FAIL_OVER_APPROVED, DEGRADE -> 0;
            case null -> 0;
        };
    }

    private List<String> faults() {
        var faults = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (Risk risk : risks) {
            if (!risk.id().matches("R[0-9]{2}") || !ids.add(risk.id()))
                faults.add(risk.id() + " is no id, or is there twice");
            if (Stream.of(risk.likelihood(), risk.impact()).anyMatch(it -> it < 1 || it > 5))
                faults.add(risk.id() + " has a likelihood and an impact of 1 to 5");
            if (risk.modes().containsKey(Mode.M8)) faults.add(risk.id() + ": a hybrid is as its places are");
        }
        return faults;
    }
}
