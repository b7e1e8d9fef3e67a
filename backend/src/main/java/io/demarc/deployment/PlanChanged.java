package io.demarc.deployment;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody said anew where a use case runs. */
public record PlanChanged(
        OrganizationId organization,
        @Nullable MemberId actor,
        Instant at,
        UseCaseId useCase,
        @Nullable Mode mode,
        int legs)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("use-case", useCase.value());
    }

    @Override
    public String name() {
        return "deployment-plan-changed";
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("mode", mode == null ? "" : mode.code(), "legs", legs);
    }
}
