package io.demarc.boundary.owners;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.Cell;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.identity.Member;
import io.demarc.identity.NextStep;
import io.demarc.identity.WorkItems.Words;
import io.demarc.inventory.NextSteps;
import io.demarc.inventory.Stage;
import io.demarc.inventory.UseCaseFacts;
import org.springframework.stereotype.Component;

/** Layers of ours that nobody is named for: the owner can name somebody at any time, and it ends nothing. */
@Component
class OwnerSteps implements NextSteps {

    private final Boundaries boundaries;

    OwnerSteps(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    @Override
    public Said of(UseCaseFacts useCase, Member me) {
        if (useCase.stage() == Stage.RETIRED || !me.id().equals(useCase.owner())) return Said.of();
        long vacant = boundaries.map(useCase.id()).legs().stream()
                .flatMap(column -> column.layers().ids().stream().map(column::cell))
                .filter(OwnerSteps::isVacant)
                .map(Cell::layer)
                .distinct()
                .count();
        return vacant == 0
                ? Said.of()
                : Said.of(NextStep.mine(Words.of("next.name-owners", vacant), Words.of("next.name-owners.why"))
                        .leadsTo("/use-cases/" + useCase.id() + "/boundary/owners", "next.name-them"));
    }

    private static boolean isVacant(Cell cell) {
        return (cell.who() == Responsibility.US || cell.who() == Responsibility.SHARED) && cell.owner() == null;
    }
}
