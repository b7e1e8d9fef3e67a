package io.demarc.nextplan;

import io.demarc.inventory.UseCaseState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The next plan of a use case, for who looks at the use case anyway: where there is none, that costs nothing. */
@Component
class Present {

    private final BesideOverview beside;
    private final NextPlanRepository kept;

    Present(BesideOverview beside, NextPlanRepository kept) {
        this.beside = beside;
        this.kept = kept;
    }

    Optional<NextPlan> of(UseCaseState useCase) {
        return useCase.get(beside).flatMap(kept::findById);
    }
}
