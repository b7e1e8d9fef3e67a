package io.demarc.advisor.choice;

import io.demarc.deployment.Mode;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.DomainEvent;

/** Something was chosen for a use case. */
sealed interface ChoiceEvent extends DomainEvent {

    UseCaseId useCase();

    @Override
    default Subject subject() {
        return new Subject("use-case", useCase().value());
    }

    @Named("way-chosen")
    record WayChosen(
            Origin origin,
            UseCaseId useCase,
            @Fact("chosen-mode") Mode mode) implements ChoiceEvent {}
}
