package io.demarc.impact;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent;

/** Something was recorded that happened at a vendor, or something was done about it. */
sealed interface OccurrenceEvent extends DomainEvent {

    OccurrenceId occurrence();

    @Override
    default Subject subject() {
        return new Subject("vendor-event", occurrence().value());
    }

    /** @param useCases how many it touched then */
    @Named("vendor-event-recorded")
    record OccurrenceRecorded(
            Origin origin,
            OccurrenceId occurrence,
            @Fact Occasion occasion,
            @Fact Reaction reaction,
            @Fact("use-cases") int useCases)
            implements OccurrenceEvent {}

    /** @param useCases how many of them know of it from now on */
    @Named("vendor-event-spread")
    record OccurrenceSpread(
            Origin origin,
            OccurrenceId occurrence,
            @Fact("use-cases") int useCases) implements OccurrenceEvent {}

    /** It was none, or is over: approvals hold again that nothing else keeps from it. */
    @Named("vendor-event-withdrawn")
    record OccurrenceWithdrawn(Origin origin, OccurrenceId occurrence) implements OccurrenceEvent {}

    /** @param useCases how many of them it was taken back from */
    @Named("vendor-event-lifted")
    record OccurrenceLifted(
            Origin origin,
            OccurrenceId occurrence,
            @Fact("use-cases") int useCases) implements OccurrenceEvent {}

    /** Somebody has seen to it for one of the use cases. */
    @Named("vendor-event-done")
    record OccurrenceDone(
            Origin origin,
            OccurrenceId occurrence,
            @Fact("use-case") UseCaseId useCase) implements OccurrenceEvent {}
}
