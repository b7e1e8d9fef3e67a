package io.demarc.nextplan;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something happened to the plan that is prepared beside the one in force. */
sealed interface NextPlanEvent extends DomainEvent {

    UseCaseId useCase();

    @Override
    default Subject subject() {
        return new Subject("use-case", useCase().value());
    }

    @Named("next-plan-begun")
    record NextPlanBegun(Origin origin, UseCaseId useCase) implements NextPlanEvent {}

    /** @param legs how many places it has now */
    @Named("next-plan-revised")
    record NextPlanRevised(
            Origin origin, UseCaseId useCase, @Fact int legs) implements NextPlanEvent {}

    /** It is meant to replace the plan in force as that is by now. */
    @Named("next-plan-brought-up-to-date")
    record NextPlanBroughtUpToDate(Origin origin, UseCaseId useCase) implements NextPlanEvent {}

    /** @param day before which it does not take effect; left out for as soon as it is approved */
    @Named("next-plan-scheduled")
    record NextPlanScheduled(
            Origin origin,
            UseCaseId useCase,
            @Fact @Nullable LocalDate day) implements NextPlanEvent {}

    @Named("next-plan-dropped")
    record NextPlanDropped(Origin origin, UseCaseId useCase) implements NextPlanEvent {}

    /** It has replaced the plan in force, and its approval is that of the use case. */
    @Named("next-plan-took-effect")
    record NextPlanTookEffect(Origin origin, UseCaseId useCase) implements NextPlanEvent {}
}
