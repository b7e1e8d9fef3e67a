package io.demarc.deployment;

import io.demarc.deployment.Routing.Condition;
import io.demarc.inventory.Part;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where use cases run, as it is kept. */
@Component
class Plans implements Part<KeptPlan> {

    private final PlanRows plans;
    private final LegRows legs;
    private final ConditionRows conditions;

    Plans(PlanRows plans, LegRows legs, ConditionRows conditions) {
        this.plans = plans;
        this.legs = legs;
        this.conditions = conditions;
    }

    @Override
    public Map<UseCaseId, KeptPlan> read(Collection<UseCaseState> useCases) {
        var read = new HashMap<UseCaseId, KeptPlan>();
        for (var useCase : useCases) read.put(useCase.id(), KeptPlan.none(useCase));
        var found = new HashMap<PlanRow, Parts>();
        for (var row : plans.findByUseCases(
                useCases.stream().map(it -> it.id().value()).toList())) {
            var parts = found.computeIfAbsent(row.plan(), plan -> new Parts());
            if (row.leg() != null) parts.legs.add(row.leg());
            if (row.condition() != null) parts.conditions.add(row.condition());
        }
        found.forEach((plan, parts) ->
                read.put(plan.useCase(), KeptPlan.of(plan, List.copyOf(parts.legs), List.copyOf(parts.conditions))));
        return read;
    }

    /** A leg is recognised by its id, so that what was said about it elsewhere stays. */
    KeptPlan keep(KeptPlan before, DeploymentPlan plan, Instant at) {
        var row = before.row() == null ? new PlanRow(plan.useCase()) : before.row();
        row.route(plan.routing(), at);
        plans.save(row);
        return KeptPlan.of(row, keepLegs(before, plan, row), keepConditions(before, plan, row));
    }

    private List<LegRow> keepLegs(KeptPlan before, DeploymentPlan plan, PlanRow row) {
        var known = new TreeMap<UUID, LegRow>();
        before.legs().forEach(leg -> known.put(leg.id(), leg));
        var now = new ArrayList<LegRow>();
        for (Leg leg : plan.legs()) {
            var there = known.remove(leg.id());
            if (there == null) now.add(legs.save(new LegRow(row.id(), leg)));
            else {
                there.revise(leg);
                now.add(there);
            }
        }
        known.values().forEach(legs::delete);
        return now;
    }

    private List<ConditionRow> keepConditions(KeptPlan before, DeploymentPlan plan, PlanRow row) {
        var same = before.conditions().stream().map(ConditionRow::condition).toList();
        if (same.equals(plan.routing().conditions())) return before.conditions();
        before.conditions().forEach(conditions::delete);
        var now = new ArrayList<ConditionRow>();
        for (Condition condition : plan.routing().conditions())
            now.add(conditions.save(new ConditionRow(row.id(), now.size(), condition)));
        return now;
    }

    private static final class Parts {

        private final Set<LegRow> legs = new LinkedHashSet<>();
        private final Set<ConditionRow> conditions = new LinkedHashSet<>();
    }
}
