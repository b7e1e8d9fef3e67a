package io.demarc.deployment;

import static java.util.stream.Collectors.groupingBy;

import io.demarc.inventory.Part;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        var rows = plans.findByUseCaseIdIn(
                useCases.stream().map(it -> it.id().value()).toList());
        var ids = rows.stream().map(PlanRow::id).toList();
        if (ids.isEmpty()) return read;
        var legsOf = legs.findByPlanIdInOrderByLetter(ids).stream().collect(groupingBy(LegRow::plan));
        // What routes between legs is there only where there are several.
        var routed = legsOf.values().stream()
                .filter(it -> it.size() > 1)
                .map(it -> it.getFirst().plan())
                .toList();
        var conditionsOf = routed.isEmpty()
                ? Map.<UUID, List<ConditionRow>>of()
                : conditions.findByPlanIdInOrderByPosition(routed).stream().collect(groupingBy(ConditionRow::plan));
        for (var row : rows)
            read.put(
                    row.useCase(),
                    KeptPlan.of(
                            row,
                            legsOf.getOrDefault(row.id(), List.of()),
                            conditionsOf.getOrDefault(row.id(), List.of())));
        return read;
    }
}
