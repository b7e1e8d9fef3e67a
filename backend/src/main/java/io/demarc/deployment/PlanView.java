package io.demarc.deployment;

import io.demarc.deployment.Routing.Condition;
import io.demarc.inventory.UseCaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan in words, as pages show it. */
record PlanView(
        UseCaseId useCase,
        Modes.@Nullable Text mode,
        List<Place> legs,
        Routing routing,
        @Nullable String owner,
        String defaultLeg,
        List<Rule> rules,
        List<PlanRule> broken) {

    record Place(
            Leg leg,
            Modes.@Nullable Text mode,
            @Nullable String vendor,
            @Nullable String model) {}

    record Rule(Condition condition, String leg) {}
}
