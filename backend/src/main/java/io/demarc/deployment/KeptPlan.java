package io.demarc.deployment;

import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is kept.
 *
 * @param row null where nobody has said anything yet
 */
record KeptPlan(DeploymentPlan plan, @Nullable PlanRow row, List<LegRow> legs, List<ConditionRow> conditions) {

    static KeptPlan none(UseCaseState useCase) {
        return new KeptPlan(new DeploymentPlan(useCase.id(), List.of(), Routing.NONE), null, List.of(), List.of());
    }

    static KeptPlan of(PlanRow row, List<LegRow> legs, List<ConditionRow> conditions) {
        UseCaseId useCase = row.useCase();
        var rule = legs.size() < 2
                ? List.<Routing.Condition>of()
                : conditions.stream().map(ConditionRow::condition).toList();
        var plan = new DeploymentPlan(useCase, legs.stream().map(LegRow::leg).toList(), row.routing(rule));
        return new KeptPlan(plan, row, legs, conditions);
    }

    /** What a form is filled from: 0 where there is no plan yet. */
    int version() {
        return row == null ? 0 : row.version() + 1;
    }
}
