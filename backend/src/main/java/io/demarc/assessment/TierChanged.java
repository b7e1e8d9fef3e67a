package io.demarc.assessment;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.OrganizationId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers or the plan changed so much that the tier did.
 *
 * @param before, after null when not assessed
 */
public record TierChanged(
        OrganizationId organization,
        @Nullable MemberId actor,
        Instant at,
        UseCaseId useCase,
        @Nullable Tier before,
        @Nullable Tier after)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return new Subject("use-case", useCase.value());
    }

    @Override
    public String name() {
        return "tier-changed";
    }

    @Override
    public Map<String, Object> facts() {
        return Map.of("before", name(before), "after", name(after));
    }

    private static String name(@Nullable Tier tier) {
        return tier == null ? "NONE" : tier.name();
    }
}
