package io.demarc.review.usecase;

import static java.util.stream.Collectors.toMap;

import io.demarc.inventory.Part;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.snapshot.Snapshot;
import java.util.Collection;
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
        var subjects =
                useCases.stream().map(it -> UseCaseReviews.subject(it.id())).toList();
        return facts.toCompare(subjects).entrySet().stream()
                .collect(toMap(it -> new UseCaseId(it.getKey().id()), it -> it.getValue()
                        .facts()));
    }
}
