package io.demarc.review;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.ReviewSubject;
import io.demarc.reference.References;
import io.demarc.review.ReviewEvent.ApprovalLapsed;
import io.demarc.review.ReviewEvent.ReviewApproved;
import io.demarc.review.ReviewEvent.ReviewDecided;
import io.demarc.review.ReviewEvent.ReviewRejected;
import io.demarc.review.ReviewEvent.ReviewRequested;
import io.demarc.review.ReviewEvent.ReviewResubmitted;
import io.demarc.review.ReviewEvent.ReviewWithdrawn;
import io.demarc.review.ReviewEvent.Step;
import io.demarc.review.policy.Route;
import io.demarc.review.snapshot.Facts;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.CurrentOrganization;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where reviews are asked for, decided and withdrawn. Each step locks the subject first and the review
 * second, so that the facts it rests on are those of that very moment.
 */
@Service
@Transactional
class ReviewDesk {

    private final Reviews reviews;
    private final Approvals approvals;
    private final Reviewables subjects;
    private final Facts facts;
    private final References references;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ReviewDesk(
            Reviews reviews,
            Approvals approvals,
            Reviewables subjects,
            Facts facts,
            References references,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.reviews = reviews;
        this.approvals = approvals;
        this.subjects = subjects;
        this.facts = facts;
        this.references = references;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sends a subject as it is: for the first time, or as the answer to changes that were asked for. What is with its
     * reviewers already stays there.
     *
     * @return the review
     */
    UUID send(ReviewSubject subject, Member me, String note) {
        subjects.of(subject).lock(subject.id());
        var open = reviews.findUnderWay(subject.kind(), subject.id());
        if (open.isEmpty()) return request(subject, me, note);
        var review = open.get();
        if (review.state() == ReviewState.CHANGES_REQUESTED) requestAgain(review.id(), me, note);
        return review.id();
    }

    /** @return the review that begins with it; one that is under way already refuses */
    UUID request(ReviewSubject subject, Member me, String note) {
        subjects.of(subject).lock(subject.id());
        return request(subject, route(subject), me, note);
    }

    UUID request(ReviewSubject subject, Route route, Member me, String note) {
        var by = me.id();
        subjects.of(subject).lock(subject.id());
        if (reviews.findUnderWay(subject.kind(), subject.id()).isPresent()) throw new ReviewRefusal("review-under-way");
        subjects.of(subject).submitted(subject.id(), me);
        var asked = asked(subject, route, by, note);
        var review = reviews.save(new Review(subject, asked, carriedOver(subject)));
        events.publishEvent(new ReviewRequested(origin(by), Step.of(review), route.tier()));
        conclude(review, by);
        return review.id();
    }

    /** Answers the changes that were asked for. */
    void requestAgain(UUID id, Member me, String note) {
        change(id, review -> requestAgain(review, route(review.subject()), me, note));
    }

    void requestAgain(UUID id, Route route, Member me, String note) {
        change(id, review -> requestAgain(review, route, me, note));
    }

    private void requestAgain(Review review, Route route, Member me, String note) {
        var subject = review.subject();
        var by = me.id();
        subjects.of(subject).submitted(subject.id(), me);
        review.resubmit(asked(subject, route, by, note));
        events.publishEvent(new ReviewResubmitted(origin(by), Step.of(review), route.tier()));
        conclude(review, by);
    }

    /** Not found for who may not see the subject, not allowed for whose stage it is not. */
    void decide(UUID id, Attempt attempt, Member me) {
        change(id, review -> {
            requireStage(review, attempt, me);
            var decision = review.decide(
                    attempt, facts.of(review.subject(), review.round().versions()), clock.instant(), clock.calendar());
            events.publishEvent(new ReviewDecided(
                    origin(attempt.by()), Step.of(review), decision.id(), attempt.stage(), attempt.verdict()));
            conclude(review, attempt.by());
        });
    }

    void withdraw(UUID id, Member me) {
        change(id, review -> {
            if (!visible(review, me).editable()) throw new AccessDeniedException("neither owner nor editor");
            review.withdraw(me.id(), clock.instant());
            events.publishEvent(new ReviewWithdrawn(origin(me.id()), Step.of(review)));
        });
    }

    private void requireStage(Review review, Attempt attempt, Member me) {
        var unit = visible(review, me).unit();
        var stage = review.round().stage(attempt.stage()).orElseThrow(NotFound::new);
        if (!me.id().equals(attempt.by())
                || !me.may(Capability.DECIDE_REVIEWS, unit)
                || !me.roles(unit).contains(stage.role()))
            throw new AccessDeniedException("not a stage of this member's");
    }

    private Subject visible(Review review, Member me) {
        return subjects.of(review.subject()).visible(review.subject().id(), me);
    }

    private void change(UUID id, Consumer<Review> step) {
        var subject = reviews.findSubject(id).orElseThrow(NotFound::new).subject();
        subjects.of(subject).lock(subject.id());
        step.accept(reviews.findToChange(id).orElseThrow(NotFound::new));
        subjects.of(subject).reviewChanged(subject.id());
    }

    private Route route(ReviewSubject subject) {
        subjects.of(subject).requireComplete(subject.id());
        return subjects.of(subject).route(subject.id()).orElseThrow(() -> new ReviewRefusal("not-assessed"));
    }

    private Request asked(ReviewSubject subject, Route route, MemberId by, String note) {
        var editor = subjects.of(subject).lastEditor(subject.id(), by);
        return new Request(
                facts.of(subject), route, references.numbers(), by, editor, note, clock.instant(), clock.calendar());
    }

    private List<Stage> carriedOver(ReviewSubject subject) {
        return approvals
                .findLatest(subject.kind(), subject.id())
                .map(approval -> approval.carriedOver(clock.today()))
                .orElse(List.of());
    }

    /** What a decided review leaves behind: an approval, or the end of an earlier one. */
    private void conclude(Review review, MemberId by) {
        switch (review.state()) {
            case APPROVED -> grant(review, by);
            case REJECTED -> reject(review, by);
            case OPEN, CHANGES_REQUESTED, WITHDRAWN, OVERTAKEN -> {
                // Nothing is decided.
            }
        }
    }

    private void grant(Review review, MemberId by) {
        var approval = approvals.save(Approval.grantedBy(review, clock.calendar()));
        events.publishEvent(new ReviewApproved(
                origin(by), Step.of(review), approval.id(), approval.fingerprint(), approval.validUntil()));
    }

    private void reject(Review review, MemberId by) {
        events.publishEvent(new ReviewRejected(origin(by), Step.of(review)));
        approvals
                .findLatest(review.subject().kind(), review.subject().id())
                .filter(approval -> approval.state(clock.today()) != Approval.State.LAPSED)
                .ifPresent(approval -> {
                    approval.lapse(review);
                    events.publishEvent(new ApprovalLapsed(origin(by), Step.of(review), approval.id()));
                });
    }

    private Origin origin(MemberId by) {
        return new Origin(CurrentOrganization.id(), by, clock.instant());
    }
}
