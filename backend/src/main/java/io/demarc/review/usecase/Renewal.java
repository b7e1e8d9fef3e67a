package io.demarc.review.usecase;

import io.demarc.inventory.UseCaseId;
import io.demarc.review.policy.Route;
import io.demarc.review.subject.History;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Somebody has to ask for the next approval in time for all to decide before this one ends: nothing that was approved is
 * carried over.
 *
 * @param ends the last day of the approval
 * @param by the day on which it has to be sent at the latest
 * @param asked how many decide
 */
record Renewal(LocalDate ends, LocalDate by, int asked) {

    /** From so many days before it has to be sent on, it is asked for. */
    private static final int NOTICE = 14;

    /** Of an approval that holds. */
    static Renewal of(UseCaseId useCase, History history, UseCaseRoutes routes, BusinessClock clock) {
        var ends = Objects.requireNonNull(history.validUntil());
        var today = clock.today();
        var asked = routes.of(useCase)
                .map(route -> route.expectedFrom(today, clock.calendar()))
                .orElse(List.of());
        var by = asked.stream()
                .map(Route.Expected::by)
                .max(LocalDate::compareTo)
                .map(day -> ends.minusDays(today.until(day, ChronoUnit.DAYS)))
                .orElse(ends);
        return new Renewal(ends, by, asked.size());
    }

    boolean isDue(LocalDate today) {
        return !by.minusDays(NOTICE).isAfter(today);
    }
}
