package io.demarc.review;

import static java.util.stream.Collectors.toMap;

import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.Dossier.Worsening;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.ReviewEvent.ApprovalExpired;
import io.demarc.review.ReviewEvent.ApprovalForbidden;
import io.demarc.review.ReviewEvent.ApprovalOutgraded;
import io.demarc.review.ReviewEvent.ApprovalRestored;
import io.demarc.review.ReviewEvent.ApprovalStale;
import io.demarc.review.ReviewEvent.ApprovalStrengthened;
import io.demarc.review.ReviewEvent.ApprovalSuspended;
import io.demarc.review.ReviewEvent.ApprovalUnproven;
import io.demarc.review.ReviewEvent.Step;
import io.demarc.review.snapshot.Difference;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.snapshot.FactsNow;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.Worsened;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whether an approval still holds for what is so now; the one place that says that it does no more, or again. */
@Component
class Holding {

    /** In which what has become worse is to be decided again (§10.5, MC21). */
    private static final int WORKING_DAYS = 10;

    /** The same of what a house rule forbids (MC25). */
    private static final int UNDER_A_RULE = 20;

    private final Approvals approvals;
    private final Facts facts;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Holding(Approvals approvals, Facts facts, ApplicationEventPublisher events, BusinessClock clock) {
        this.approvals = approvals;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** Those of several, by their ids. */
    Map<UUID, Approval> latest(String kind, Collection<UUID> subjects) {
        return approvals.findAllLatest(kind, subjects).stream()
                .collect(toMap(it -> it.subject().id(), Function.identity()));
    }

    /** Notes that its last day is over. */
    void expire(ReviewSubject subject) {
        approvals
                .findLatest(subject.kind(), subject.id())
                .filter(approval -> !approval.hasExpired() && approval.state(clock.today()) == ApprovalState.EXPIRED)
                .ifPresent(approval -> {
                    approval.expire(clock.instant());
                    events.publishEvent(new ApprovalExpired(origin(null), Step.of(approval.review()), approval.id()));
                });
    }

    /** What became worse while it was decided on ended nothing, and is no less worse now. */
    void compareGranted(Approval approval) {
        compare(approval, facts.nowOf(approval.subject()), null, approval.grantedAt());
    }

    /**
     * An event only where the state has changed: not with each further edit of what is stale, nor for what has ended.
     *
     * @param by null where nobody changed anything, but a day was over or a grade fell
     * @return whether it holds for more than before, since a gap was closed
     */
    boolean compare(Approval approval, FactsNow known, @Nullable MemberId by, Instant at) {
        var now = known.by(approval.round().versions());
        var was = approval.state(clock.today());
        var before = approval.worsened();
        var stale = approval.stale();
        boolean strengthened = approval.compare(now, by, at);
        approval.worsen(
                approval.worsening(now).map(it -> worsened(approval, it)).orElse(null));
        if (was != approval.state(clock.today())) publish(approval, now, before, by);
        else if (isNews(before, approval.worsened())) events.publishEvent(worse(approval));
        else if (by == null && !approval.stale().equals(stale)) events.publishEvent(again(approval, now));
        return strengthened;
    }

    void publishStrengthened(Approval approval, @Nullable MemberId by, Instant at) {
        events.publishEvent(new ApprovalStrengthened(
                origin(by),
                Step.of(approval.review()),
                approval.id(),
                approval.strengthened().keys(at)));
    }

    private void publish(Approval approval, Snapshot now, @Nullable Worsened before, @Nullable MemberId by) {
        var step = Step.of(approval.review());
        var worsened = approval.worsened();
        boolean alone = now.since(approval.holdsFor()).stream()
                .filter(Difference::isMaterial)
                .allMatch(Difference::isWorsening);
        events.publishEvent(
                switch (approval.state(clock.today())) {
                    case STALE, SUSPENDED ->
                        worsened != null && (alone || isNews(before, worsened) && worsened.due() == null)
                                ? worse(approval)
                                : approval.isSuspended()
                                        ? new ApprovalSuspended(origin(by), step, approval.id())
                                        : new ApprovalStale(origin(by), step, approval.id(), approval.changes(now));
                    case VALID, EXPIRED, LAPSED -> new ApprovalRestored(origin(by), step, approval.id());
                });
    }

    /** Whether something else has become worse than what was known to be, or the same still more. */
    private static boolean isNews(@Nullable Worsened before, @Nullable Worsened now) {
        return now != null && !now.equals(before);
    }

    /** It holds no more than before, by other facts: nobody's change tells of that. */
    private ReviewEvent again(Approval approval, Snapshot now) {
        var step = Step.of(approval.review());
        return approval.isSuspended()
                ? new ApprovalSuspended(origin(null), step, approval.id())
                : new ApprovalStale(origin(null), step, approval.id(), approval.changes(now));
    }

    /** Nobody did it. */
    private ReviewEvent worse(Approval approval) {
        var it = Objects.requireNonNull(approval.worsened());
        var step = Step.of(approval.review());
        if (it.ofRule())
            return new ApprovalForbidden(origin(null), step, approval.id(), it.id(), it.rules(), it.asked(), it.due());
        return it.ofEvidence()
                ? new ApprovalUnproven(origin(null), step, approval.id(), it.id(), it.lastDay(), it.asked(), it.due())
                : new ApprovalOutgraded(
                        origin(null), step, approval.id(), it.id(), it.gradeBefore(), it.grade(), it.asked(), it.due());
    }

    /** What is known already stays as it was said: who decides again has the time that they were given. */
    private Worsened worsened(Approval approval, Difference found) {
        var key = found.fact().key();
        var before = approval.worsened();
        if (before != null
                && before.key().equals(key)
                && before.is().equals(found.fact().value())) return before;
        var said = found.fact().key().startsWith(Worsening.GRADE) ? named(approval, found) : found;
        var was = said.was();
        return new Worsened(
                key,
                said.fact().label(),
                was == null ? "" : was.value(),
                said.fact().value(),
                said.asks(approval.round().route()).stream().sorted().toList(),
                found.suspends()
                        ? null
                        : due(before, key.startsWith(Worsening.FORBIDDEN) ? UNDER_A_RULE : WORKING_DAYS));
    }

    /** Of what was graded only the id is known where facts are compared. */
    private Difference named(Approval approval, Difference found) {
        return facts.of(approval.subject(), approval.round().versions()).since(approval.holdsFor()).stream()
                .filter(it -> it.fact().key().equals(found.fact().key()))
                .findFirst()
                .orElse(found);
    }

    private LocalDate due(@Nullable Worsened before, int workingDays) {
        return before == null || before.due() == null
                ? clock.calendar().after(clock.today(), workingDays)
                : Objects.requireNonNull(before.due());
    }

    private Origin origin(@Nullable MemberId by) {
        return new Origin(CurrentOrganization.id(), by, clock.instant());
    }
}
