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
     * @param mode the code of the mode, if one is stated; before version 2 an empty text if none was
     */
    @Named(value = "deployment-plan-changed", version = 2)
    record PlanChanged(
            Origin origin,
            UseCaseId useCase,
            @Fact @Nullable String mode,
            @Fact int legs) implements DeploymentEvent {

        static PlanChanged to(DeploymentPlan plan, Origin origin) {
            var mode = plan.mode();
            return new PlanChanged(
                    origin,
                    plan.useCase(),
                    mode == null ? null : mode.code(),
                    plan.legs().size());
        }
    }
}
