package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.policy.Route;
import io.demarc.review.snapshot.Facts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody asks for a decision, once or again. */
@Service
@Transactional
class Submissions {

    private final Reviews reviews;
    private final Approvals approvals;
    private final Facts facts;
    private final Outcomes outcomes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(
            Reviews reviews,
            Approvals approvals,
            Facts facts,
            Outcomes outcomes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.approvals = approvals;
        this.facts = facts;
        this.outcomes = outcomes;
        this.events = events;
        this.clock = clock;
    }

    /** @return the review; the one that is under way already refuses */
    Review request(ReviewSubject subject, Route route, MemberId by, MemberId lastEditedBy, String note) {
        if (reviews.findUnderWay(subject.kind(), subject.id()).isPresent()) throw new ReviewRefusal("review-under-way");
        var at = clock.instant();
        var asked = new Request(facts.of(subject), route, by, lastEditedBy, note, at);
        var review = reviews.save(new Review(subject, asked, carriedOver(subject, at)));
        events.publishEvent(ReviewEvent.of(
                review, "review-requested", by, at, Map.of("tier", route.tier().name())));
        outcomes.record(review, by, at);
        return review;
    }

    void requestAgain(UUID id, Route route, MemberId by, MemberId lastEditedBy, String note) {
        var review = reviews.findToChange(id).orElseThrow(NotFound::new);
        var at = clock.instant();
        review.resubmit(new Request(facts.of(review.subject()), route, by, lastEditedBy, note, at));
        events.publishEvent(ReviewEvent.of(
                review,
                "review-resubmitted",
                by,
                at,
                Map.of("tier", route.tier().name())));
        outcomes.record(review, by, at);
    }

    void withdraw(UUID id, MemberId by) {
        var review = reviews.findToChange(id).orElseThrow(NotFound::new);
        var at = clock.instant();
        review.withdraw(by, at);
        events.publishEvent(ReviewEvent.of(review, "review-withdrawn", by, at, Map.of()));
    }

    /** What is retired needs no decision any more. */
    void withdrawAll(ReviewSubject subject, MemberId by) {
        reviews.findUnderWay(subject.kind(), subject.id()).ifPresent(review -> withdraw(review.id(), by));
    }

    private List<Stage> carriedOver(ReviewSubject subject, Instant at) {
        return approvals
                .findLatest(subject.kind(), subject.id())
                .map(approval -> approval.carriedOver(LocalDate.ofInstant(at, ZoneOffset.UTC)))
                .orElse(List.of());
    }
}
