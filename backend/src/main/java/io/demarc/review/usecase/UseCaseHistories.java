package io.demarc.review.usecase;

import static java.util.stream.Collectors.toMap;

import io.demarc.inventory.Part;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import io.demarc.review.Histories;
import io.demarc.review.subject.History;
import java.util.Collection;
import java.util.Map;
import java.util.Map.Entry;
import org.springframework.stereotype.Component;

/** What became of the reviews of use cases, read once a transaction. */
@Component
class UseCaseHistories implements Part<History> {

    private final Histories histories;

    UseCaseHistories(Histories histories) {
        this.histories = histories;
    }

    History of(UseCaseId id) {
        return histories.of(UseCaseReviews.subject(id));
    }

    @Override
    public Map<UseCaseId, History> read(Collection<UseCaseState> useCases) {
        var ids = useCases.stream().map(it -> it.id().value()).toList();
        return histories.of(UseCaseReviews.KIND, ids).entrySet().stream()
                .collect(toMap(it -> new UseCaseId(it.getKey()), Entry::getValue));
    }
}
