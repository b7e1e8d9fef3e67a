package io.demarc.deployment;

import io.demarc.inventory.Outline;
import io.demarc.inventory.UseCaseId;
import java.util.Map;
import java.util.UUID;

/** How the line runs at each place of a plan: said by the module that draws boundaries. One bean. */
public interface PlaceOutlines {

    /** By the ids of the places; those whose mode is stated. */
    Map<UUID, Outline> of(UseCaseId useCase);

    /** How it would run at that place, by the mode that the place might have. Empty where there is no such place. */
    Map<Mode, Outline> inEachMode(UseCaseId useCase, UUID place);
}
