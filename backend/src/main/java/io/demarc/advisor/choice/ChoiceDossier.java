package io.demarc.advisor.choice;

import io.demarc.deployment.Mode;
import io.demarc.deployment.Modes;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import io.demarc.reference.References;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was chosen and why, for those who decide: they see it, and nothing that they decided rests on it. */
@Component
class ChoiceDossier implements Dossier {

    private final UseCaseStates states;
    private final ChosenColumn chosen;
    private final References references;

    ChoiceDossier(UseCaseStates states, ChosenColumn chosen, References references) {
        this.states = states;
        this.chosen = chosen;
        this.references = references;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject, Use use) {
        return switch (subject) {
            case ReviewSubject.OfUseCase(var id) -> of(states.of(new UseCaseId(id)));
            case ReviewSubject.OfOffering _,
                    ReviewSubject.OfModel _,
                    ReviewSubject.OfException _,
                    ReviewSubject.OfNextPlan _ -> List.of();
        };
    }

    private List<Fact> of(UseCaseState useCase) {
        useCase.shown(); // Which brings it along.
        return useCase.get(chosen).stream().flatMap(this::facts).toList();
    }

    private Stream<Fact> facts(ChosenColumn.Chosen it) {
        var name = references
                .inForce(Modes.KIND)
                .content()
                .of(Mode.valueOf(it.mode()))
                .name();
        return Stream.of(
                new Fact("choice.mode", "choice.fact.mode", it.mode(), Set.of())
                        .inWords(it.percent() == null ? name : name + ", " + it.percent() + " %"),
                new Fact("choice.reason", "choice.fact.reason", it.reason(), Set.of()));
    }
}
