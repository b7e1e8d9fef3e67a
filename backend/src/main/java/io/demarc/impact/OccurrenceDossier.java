package io.demarc.impact;

import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What happened at vendors as facts of the use cases that it touches: so an approval from before no longer holds, an open
 * review is about other facts, and those who decide again see what they decide on.
 */
@Component
class OccurrenceDossier implements Dossier {

    private final UseCaseStates states;
    private final ToldOccurrences told;

    OccurrenceDossier(UseCaseStates states, ToldOccurrences told) {
        this.states = states;
        this.told = told;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject, Use use) {
        return switch (subject) {
            case ReviewSubject.OfUseCase(var id) ->
                states.of(new UseCaseId(id)).get(told).stream()
                        .map(OccurrenceDossier::fact)
                        .toList();
            case ReviewSubject.OfOffering _,
                    ReviewSubject.OfModel _,
                    ReviewSubject.OfException _,
                    ReviewSubject.OfNextPlan _ -> List.of();
        };
    }

    private static Fact fact(ToldOccurrences.Told told) {
        boolean suspends = told.reaction() == Reaction.SUSPEND;
        return new Fact(
                        (suspends ? SUSPENDING : "event.") + told.id(),
                        "impact.fact." + told.occasion(),
                        told.occasion() + " " + told.reaction(),
                        told.occasion().concerns(told.reaction()))
                .inWords(told.name());
    }
}
