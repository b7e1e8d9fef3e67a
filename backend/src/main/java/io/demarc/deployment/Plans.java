package io.demarc.deployment;

import io.demarc.inventory.Part;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where use cases run, as it is kept. */
@Component
class Plans implements Part<KeptPlan> {

    private final PlanRows plans;

    Plans(PlanRows plans) {
        this.plans = plans;
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

    private static final class Parts {

        private final Set<LegRow> legs = new LinkedHashSet<>();
        private final Set<ConditionRow> conditions = new LinkedHashSet<>();
    }
}
