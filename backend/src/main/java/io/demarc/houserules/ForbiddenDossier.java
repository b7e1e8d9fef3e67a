package io.demarc.houserules;

import io.demarc.deployment.Leg;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What house rules forbid, as facts of the use cases that run there all the same: a rule that came after an approval makes it
 * stale (domain specification, 10.5, MC25).
 */
@Component
class ForbiddenDossier implements Dossier {

    private final UseCaseStates states;
    private final HouseRulings rulings;

    ForbiddenDossier(UseCaseStates states, HouseRulings rulings) {
        this.states = states;
        this.rulings = rulings;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject, Use use) {
        return switch (subject) {
            case ReviewSubject.OfUseCase(var id) ->
                rulings.forbidden(states.of(new UseCaseId(id))).entrySet().stream()
                        .map(it -> fact(it.getKey(), it.getValue()))
                        .toList();
            case ReviewSubject.OfOffering _,
                    ReviewSubject.OfModel _,
                    ReviewSubject.OfException _,
                    ReviewSubject.OfNextPlan _ -> List.of();
        };
    }

    private static Fact fact(Leg leg, Ruling ruling) {
        var first = ruling.by().getFirst();
        var rules = String.join(" ", ruling.rules());
        boolean secret = ruling.by().stream().anyMatch(Ruling.By::secret);
        return new Fact(
                        Worsening.FORBIDDEN + leg.id(),
                        first.rule() + " " + first.title(),
                        secret ? rules + Worsening.STRICT : rules,
                        Set.of())
                .inWords("not allowed by " + rules)
                .at(leg.letter());
    }
}
