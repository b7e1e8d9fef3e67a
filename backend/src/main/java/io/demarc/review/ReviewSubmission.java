package io.demarc.review;

import io.demarc.inventory.Submission;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on a use case's own pages what sending it would start and what changing it would end. */
@Component
class ReviewSubmission implements Submission {

    private final UseCaseReviews useCases;
    private final UseCaseStates states;
    private final UseCaseHistories histories;
    private final Clock clock;

    ReviewSubmission(UseCaseReviews useCases, UseCaseStates states, UseCaseHistories histories, Clock clock) {
        this.useCases = useCases;
        this.states = states;
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    public List<Asked> preview(UseCaseId id) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return useCases.route(id.value()).stream()
                .flatMap(route -> route.expectedFrom(today).stream())
                .map(expected -> new Asked(expected.concern().name(), expected.by()))
                .toList();
    }

    @Override
    public Optional<String> warning(UseCaseId id) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Effect.of(states.of(id).get(histories), today).stream()
                .findFirst()
                .map(effect -> "review.warning." + effect);
    }
}
