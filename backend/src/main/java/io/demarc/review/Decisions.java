package io.demarc.review;

import io.demarc.kernel.NotFound;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one place that records a decision. */
@Service
@Transactional
class Decisions {

    private final Reviews reviews;
    private final Outcomes outcomes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(Reviews reviews, Outcomes outcomes, ApplicationEventPublisher events, Clock clock) {
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.events = events;
        this.clock = clock;
    }

    void record(UUID id, Attempt attempt) {
        var review = reviews.findToChange(id).orElseThrow(NotFound::new);
        var at = clock.instant();
        var decision = review.decide(attempt, at);
        events.publishEvent(ReviewEvent.of(
                review,
                "review-decided",
                attempt.by(),
                at,
                Map.of(
                        "decision-id", decision.id().toString(),
                        "stage", attempt.stage().name(),
                        "verdict", attempt.verdict().name())));
        outcomes.record(review, attempt.by(), at);
    }
}
