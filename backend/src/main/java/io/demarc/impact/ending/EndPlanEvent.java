package io.demarc.impact.ending;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent;

/** Something was said about what is to be done where models end. */
sealed interface EndPlanEvent extends DomainEvent {

    /** It ends no approval: to move at last is what does. */
    @Named("model-end-planned")
    record EndPlanned(
            Origin origin, UseCaseId useCase, @Fact EndWay way) implements EndPlanEvent {

        @Override
        public Subject subject() {
            return new Subject("use-case", useCase.value());
        }
    }

    /** @param useCases how many had no plan then, of those that whoever proposes may see */
    @Named("successors-proposed")
    record SuccessorsProposed(
            Origin origin, @Fact("use-cases") int useCases) implements EndPlanEvent {

        @Override
        public Subject subject() {
            return new Subject("organization", origin.organization().value());
        }
    }
}
