package io.demarc.assessment;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What follows from the answers about a use case changed. */
public sealed interface AssessmentEvent extends DomainEvent {

    UseCaseId useCase();

    @Override
    default Subject subject() {
        return new Subject("use-case", useCase().value());
    }

    /**
     * The answers or the plan changed so much that the tier did.
     *
     * @param before, after the code of a tier, HELD while Legal has to look first, or NONE
     */
    @Named("tier-changed")
    record TierChanged(
            Origin origin,
            UseCaseId useCase,
            @Fact String before,
            @Fact String after) implements AssessmentEvent {

        static TierChanged between(Origin origin, UseCaseId useCase, @Nullable String before, @Nullable String after) {
            return new TierChanged(origin, useCase, code(before), code(after));
        }

        private static String code(@Nullable String tier) {
            return tier == null ? "NONE" : tier;
        }
    }
}
