package io.demarc.deployment;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Panel;
import java.util.Map;
import java.util.UUID;

/** What another module has to say about places, as a line of its own on their pages. One bean. */
public interface PlaceRemarks {

    /** About each place of the plan as it is kept, by the id of the leg and in their order. */
    Map<UUID, Panel> places(UseCaseId useCase);

    /** About one place as it is and as it would be in another mode, M1 to M7; empty where the plan has none of that letter. */
    Map<Mode, Panel> modes(UseCaseId useCase, String letter);
}
