package io.demarc.review.usecase;

import io.demarc.inventory.Submission;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.tenancy.BusinessClock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says on a use case's own pages what sending it would start and what changing it would end. */
@Component
class UseCaseSubmission implements Submission {

    private final UseCaseRoutes routes;
    private final UseCaseStates states;
    private final UseCaseHistories histories;
    private final BusinessClock clock;

    UseCaseSubmission(UseCaseRoutes routes, UseCaseStates states, UseCaseHistories histories, BusinessClock clock) {
        this.routes = routes;
        this.states = states;
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    public List<Asked> preview(UseCaseId id) {
        return routes.of(id).stream()
                .flatMap(route -> route.expectedFrom(clock.today(), clock.calendar()).stream())
                .map(expected -> new Asked(expected.concern().id(), expected.by()))
                .toList();
    }

    @Override
    public Optional<String> warning(UseCaseId id) {
        return Effect.of(states.of(id).get(histories), clock.today()).stream()
                .findFirst()
                .map(effect -> "review.warning." + effect);
    }
}
