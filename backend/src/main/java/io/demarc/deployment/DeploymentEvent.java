package io.demarc.deployment;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Something happened to where a use case runs. */
public sealed interface DeploymentEvent extends DomainEvent {

    UseCaseId useCase();

    @Override
    default Subject subject() {
        return new Subject("use-case", useCase().value());
    }

    /**
     * Somebody said anew where it runs.
     *
     * @param before the mode that the whole had, NONE where none was stated; nothing where it is the same now, and before version 3
     * @param mode the code of the mode, if one is stated; before version 2 an empty text if none was
     */
    @Named(value = "deployment-plan-changed", version = 3)
    record PlanChanged(
            Origin origin,
            UseCaseId useCase,
            @Fact("mode-before") @Nullable String before,
            @Fact @Nullable String mode,
            @Fact int legs)
            implements DeploymentEvent {

        private static final String NONE = "NONE";

        static PlanChanged between(DeploymentPlan before, DeploymentPlan plan, Origin origin) {
            var mode = plan.mode();
            var was = before.mode();
            return new PlanChanged(
                    origin,
                    plan.useCase(),
                    was == mode ? null : was == null ? NONE : was.code(),
                    mode == null ? null : mode.code(),
                    plan.legs().size());
        }
    }
}
