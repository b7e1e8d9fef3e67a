package io.demarc.inventory;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what lists would show of use cases if something was otherwise. Nothing of it is kept, and nobody is told. */
@Service
@Transactional(readOnly = true)
public class Suppositions {

    private final UseCaseStates states;

    Suppositions(UseCaseStates states) {
        this.states = states;
    }

    /**
     * What lists show of a use case and what they would show. What is permitted is the same in both: reviews follow what
     * happens, and not what somebody thinks of.
     */
    public record Supposed(OverviewRow before, OverviewRow after) {

        static Supposed of(UseCaseState useCase) {
            return new Supposed(useCase.before(), useCase.shown());
        }
    }

    /**
     * Of several, each part of whom is read for all together.
     *
     * @param suppose says it to all of them; does nothing where other reference data are tried
     */
    public List<Supposed> of(Collection<UseCaseId> useCases, Consumer<List<UseCaseState>> suppose) {
        return WorkingSet.aside(() ->
                states.supposed(useCases, suppose).stream().map(Supposed::of).toList());
    }

    /** Looks at one as it would be: whoever asks for it meanwhile, by its id, gets it so. */
    public <R> R of(UseCaseId useCase, Consumer<UseCaseState> suppose, Function<UseCaseState, R> look) {
        return WorkingSet.aside(() -> look.apply(
                states.supposed(List.of(useCase), all -> all.forEach(suppose)).getFirst()));
    }
}
