package io.demarc.review;

import io.demarc.assessment.Score;
import io.demarc.assessment.Tier;
import io.demarc.identity.Member;
import io.demarc.identity.Role;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.ReviewEvent.ReviewDecided;
import io.demarc.review.ReviewEvent.ReviewRequested;
import io.demarc.review.ReviewEvent.ReviewResubmitted;
import io.demarc.review.ReviewEvent.ReviewWithdrawn;
import io.demarc.review.ReviewEvent.Step;
import io.demarc.review.policy.Route;
import io.demarc.review.subject.History;
import io.demarc.review.subject.ReviewState;
import io.demarc.review.subject.Reviewables;
import io.demarc.tenancy.BusinessClock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where decisions are asked for, taken and withdrawn, for pages and for all other callers. Each step locks the
 * subject first and the review second, so that the facts it rests on are those of that very moment; what breaks a rule is
 * refused.
 */
@Service
@Transactional
public class ReviewDesk {

    private final Reviews reviews;
    private final Reviewables subjects;
    private final ReviewAccess access;
    private final Requests requests;
    private final Outcomes outcomes;
    private final BusinessClock clock;

    ReviewDesk(
            Reviews reviews,
            Reviewables subjects,
            ReviewAccess access,
            Requests requests,
            Outcomes outcomes,
            BusinessClock clock) {
        this.reviews = reviews;
        this.subjects = subjects;
        this.access = access;
        this.requests = requests;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * Sends a subject as it is: for the first time, or as the answer to changes that were asked for. What is with its
     * reviewers already stays there; it is refused where its note is another one, which nobody would read.
     *
     * @return the review
     */
    public UUID send(ReviewSubject subject, Member me, String note) {
        subjects.of(subject).lock(subject.id());
        var open = reviews.findUnderWay(subject.kind(), subject.id());
        if (open.isEmpty()) return request(subject, me, note);
        var review = open.get();
        if (review.state() == ReviewState.CHANGES_REQUESTED) requestAgain(review.id(), Seen.NOTHING, me, note);
        else if (!note.isBlank() && !note.strip().equals(review.round().note()))
            throw new ReviewRefusal("review-under-way");
        return review.id();
    }

    /** @return the review that begins with it; one that is under way already refuses */
    public UUID request(ReviewSubject subject, Member me, String note) {
        subjects.of(subject).lock(subject.id());
        return request(subject, requests.route(subject), me, note);
    }

    UUID request(ReviewSubject subject, Route route, Member me, String note) {
        var by = me.id();
        subjects.of(subject).lock(subject.id());
        if (reviews.findUnderWay(subject.kind(), subject.id()).isPresent()) throw new ReviewRefusal("review-under-way");
        subjects.of(subject).submitted(subject.id(), me);
        var asked = requests.of(subject, route, by, note);
        var review = reviews.save(new Review(
                subject, asked, outcomes.latestApproval(subjects.of(subject).renews(subject.id()))));
        outcomes.publish(new ReviewRequested(outcomes.origin(by), Step.of(review), tier(subject, route)));
        subjects.of(subject).reviewChanged(subject.id(), outcomes.record(review, by));
        return review.id();
    }

    /** As lists show it: what is held for Legal takes the way of the prohibited, and nobody has said that it is. */
    private String tier(ReviewSubject subject, Route route) {
        boolean held = route.tier() == Tier.PROHIBITED
                && subjects.of(subject).summary(subject.id()).tier() != Tier.PROHIBITED;
        return held ? Score.HELD : route.tier().name();
    }

    /** Answers the changes that were asked for. */
    void requestAgain(UUID id, Seen seen, Member me, String note) {
        change(id, review -> {
            requireEditing(review, seen, me);
            return requestAgain(review, requests.route(review.subject()), me, note);
        });
    }

    void requestAgain(UUID id, Route route, Member me, String note) {
        change(id, review -> requestAgain(review, route, me, note));
    }

    private void requireEditing(Review review, Seen seen, Member me) {
        access.requireEditing(review, me);
        var subject = review.subject();
        seen.require(review, subjects.of(subject).version(subject.id()));
    }

    private History requestAgain(Review review, Route route, Member me, String note) {
        var subject = review.subject();
        var by = me.id();
        subjects.of(subject).submitted(subject.id(), me);
        review.resubmit(requests.of(subject, route, by, note));
        outcomes.publish(new ReviewResubmitted(outcomes.origin(by), Step.of(review), tier(subject, route)));
        return outcomes.record(review, by);
    }

    /** Decides on the facts of the round that is open now; what is said with it accepts the layers that stay open, too. */
    public void decide(UUID id, Concern stage, Verdict verdict, String reason, Member me) {
        decide(id, stage, verdict, reason, reason, me);
    }

    /** @param acceptance why the layers that are open may stay so, where High or Critical is approved with open layers */
    public void decide(UUID id, Concern stage, Verdict verdict, String reason, String acceptance, Member me) {
        change(id, review -> {
            int round = review.round().number();
            return decide(review, new Attempt(round, stage, verdict, reason, acceptance, me.id(), null), me);
        });
    }

    /** The stages that wait for a decision now; none when the review is over or changes were asked for. */
    @Transactional(readOnly = true)
    public Set<Concern> waiting(UUID id) {
        var review = find(id);
        return review.state() != ReviewState.OPEN
                ? Set.of()
                : review.round().stages().stream()
                        .filter(Stage::isWaiting)
                        .map(Stage::concern)
                        .collect(Collectors.toSet());
    }

    /** Whose turn a stage of it is. */
    @Transactional(readOnly = true)
    public Role role(UUID id, Concern stage) {
        return find(id).stage(stage).role();
    }

    private Review find(UUID id) {
        return reviews.findWithRounds(id).orElseThrow(NotFound::new);
    }

    /** Not found for who may not see the subject, not allowed for whose stage it is not. */
    void decide(UUID id, Attempt attempt, Member me) {
        change(id, review -> decide(review, attempt, me));
    }

    private History decide(Review review, Attempt attempt, Member me) {
        access.requireDecision(review, attempt, me);
        var decision = review.decide(
                attempt,
                requests.factsOf(review),
                Objects.requireNonNullElse(requests.open(review.subject()), 0),
                clock.instant(),
                clock.calendar());
        outcomes.publish(new ReviewDecided(
                outcomes.origin(attempt.by()),
                Step.of(review),
                decision.id(),
                attempt.stage(),
                attempt.verdict(),
                decision.accepted().count()));
        return outcomes.record(review, attempt.by());
    }

    void withdraw(UUID id, Seen seen, Member me) {
        change(id, review -> {
            requireEditing(review, seen, me);
            review.withdraw(me.id(), clock.instant());
            outcomes.publish(new ReviewWithdrawn(outcomes.origin(me.id()), Step.of(review)));
            return outcomes.record(review, me.id());
        });
    }

    private void change(UUID id, Function<Review, History> step) {
        var subject = reviews.findSubject(id).orElseThrow(NotFound::new).subject();
        subjects.of(subject).lock(subject.id());
        var now = step.apply(find(id));
        subjects.of(subject).reviewChanged(subject.id(), now);
    }
}
