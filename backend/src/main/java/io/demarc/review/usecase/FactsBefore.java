package io.demarc.review.usecase;

import io.demarc.inventory.Part;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.snapshot.Snapshot;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The facts of use cases as they were when the running transaction began to change them. */
@Component
class FactsBefore implements Part<Snapshot> {

    private final Facts facts;

    FactsBefore(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Map<UseCaseId, Snapshot> read(Collection<UseCaseState> useCases) {
        var read = new HashMap<UseCaseId, Snapshot>();
        for (var useCase : useCases) read.put(useCase.id(), facts.toCompare(UseCaseReviews.subject(useCase.id())));
        return read;
    }
}
