package io.demarc.advisor.constraint;

import io.demarc.advisor.demand.Demand;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.houserules.Carried;
import io.demarc.houserules.Match;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * By what a candidate is excluded, and what cannot be said of it yet.
 *
 * @param by constraints that one of its places breaks, in their order
 * @param unsaid the questions without whose answers a constraint cannot be tested
 * @param nowhere whether no place may carry the highest class of data
 */
public record Exclusions(List<Constraint> by, SortedSet<String> unsaid, boolean nowhere) {

    /** A hybrid is tested place by place; one excluded place excludes it. */
    public static Exclusions of(Collection<Constraint> constraints, Demand demand, DeploymentPlan plan) {
        var by = new ArrayList<Constraint>();
        var unsaid = new TreeSet<String>();
        for (Constraint constraint : constraints) {
            var match = Match.any(
                    plan.legs().stream().map(leg -> tested(demand, plan, leg).by(constraint)));
            if (match.isYes()) by.add(constraint);
            else unsaid.addAll(match.missing());
        }
        return new Exclusions(List.copyOf(by), unsaid, isNowhere(demand, plan));
    }

    public boolean isExcluded() {
        return nowhere || !by.isEmpty();
    }

    private static Tested tested(Demand demand, DeploymentPlan plan, Leg leg) {
        return new Tested(demand, Carried.by(leg, plan.legs().size() > 1, demand.answers()), leg);
    }

    private static boolean isNowhere(Demand demand, DeploymentPlan plan) {
        var highest = demand.level(Demand.DATA_CLASS);
        return highest != null
                && plan.legs().size() > 1
                && plan.legs().stream()
                        .map(leg -> Carried.by(leg, true, demand.answers()).classes())
                        .noneMatch(it -> it.contains(highest));
    }
}
