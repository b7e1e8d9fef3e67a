package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.snapshot.Snapshot;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps decisions true while the facts change: an open review ends, an approval goes stale, or holds again. */
@Service
@Transactional
class MaterialChanges {

    private final Reviews reviews;
    private final Approvals approvals;
    private final Facts facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MaterialChanges(Reviews reviews, Approvals approvals, Facts facts, ApplicationEventPublisher events, Clock clock) {
        this.reviews = reviews;
        this.approvals = approvals;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** What a material change would do now, said before it is saved, and what the last one has done; the gravest first. */
    @Transactional(readOnly = true)
    Set<Effect> effects(ReviewSubject subject) {
        var effects = EnumSet.noneOf(Effect.class);
        reviews.findLatest(subject.kind(), subject.id()).ifPresent(review -> {
            if (review.state() == ReviewState.OPEN) effects.add(Effect.ENDS_THE_REVIEW);
            if (review.state() == ReviewState.OVERTAKEN) effects.add(Effect.HAS_ENDED_THE_REVIEW);
        });
        approvals.findLatest(subject.kind(), subject.id()).ifPresent(approval -> {
            if (approval.state(today()) == Approval.State.VALID) effects.add(Effect.MAKES_THE_APPROVAL_STALE);
            if (approval.state(today()) == Approval.State.STALE) effects.add(Effect.HAS_MADE_THE_APPROVAL_STALE);
        });
        return effects;
    }

    /** To be called where facts of the subject were changed, in the same transaction. */
    void reconcile(ReviewSubject subject, MemberId by) {
        var now = facts.of(subject);
        var at = clock.instant();
        reviews.findUnderWay(subject.kind(), subject.id())
                .filter(review -> review.isOvertakenBy(now))
                .ifPresent(review -> overtake(review, by, at));
        approvals.findLatest(subject.kind(), subject.id()).ifPresent(approval -> compare(approval, now, by, at));
    }

    private void overtake(Review review, MemberId by, Instant at) {
        review.overtake(by, at);
        events.publishEvent(ReviewEvent.of(review, "review-overtaken", by, at, Map.of()));
    }

    private void compare(Approval approval, Snapshot now, MemberId by, Instant at) {
        var wasStale = approval.stale().isPresent();
        approval.compare(now, by, at);
        var isStale = approval.stale().isPresent();
        if (wasStale == isStale && !isStale) return;
        var told = Map.<String, Object>of("approval-id", approval.id().toString(), "changed", approval.changes(now));
        events.publishEvent(
                ReviewEvent.of(approval.review(), isStale ? "approval-stale" : "approval-restored", by, at, told));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    enum Effect {
        ENDS_THE_REVIEW,
        MAKES_THE_APPROVAL_STALE,
        HAS_ENDED_THE_REVIEW,
        HAS_MADE_THE_APPROVAL_STALE
    }
}
