package io.demarc.boundary;

import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Matrix;
import io.demarc.deployment.Deployments;
import io.demarc.evidence.Proving;
import io.demarc.inventory.UseCaseFacts;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.inventory.UseCaseStates;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what boundaries would be with more evidence, in a constant number of statements. Nothing is written. */
@Service
@Transactional(readOnly = true)
public class Foresight {

    private final UseCaseStates states;
    private final Deployments deployments;
    private final BoundaryRecords records;
    private final BoundaryReference reference;

    Foresight(UseCaseStates states, Deployments deployments, BoundaryRecords records, BoundaryReference reference) {
        this.states = states;
        this.deployments = deployments;
        this.records = records;
        this.reference = reference;
    }

    /**
     * A boundary as it is and as it would be, of a draft as if it was sent.
     *
     * @param tier as lists show it; null while it is not assessed
     */
    public record Outcome(UseCaseFacts useCase, @Nullable String tier, BoundaryMap before, BoundaryMap after) {}

    public List<Outcome> with(Collection<Proving> more, Collection<UseCaseId> useCases) {
        var matrix = reference.matrix();
        // All at once, so that what is known of them is read together.
        var all = useCases.stream().map(states::of).toList();
        return all.stream().map(it -> outcome(it, more, matrix)).toList();
    }

    private Outcome outcome(UseCaseState useCase, Collection<Proving> more, Matrix matrix) {
        var plan = deployments.plan(useCase);
        return new Outcome(
                useCase.facts(),
                useCase.shown().scored().tier(),
                BoundaryMap.of(plan, records.of(useCase).submitted(plan), matrix),
                BoundaryMap.of(plan, records.with(more, useCase).submitted(plan), matrix));
    }
}
