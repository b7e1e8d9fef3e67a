package io.demarc.review;

import io.demarc.assessment.Tier;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.Dossier.Fact;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.kernel.Uuid7;
import io.demarc.reference.VersionNumbers;
import io.demarc.review.policy.Workflow;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.FourEyes;
import io.demarc.review.subject.ReviewState;
import io.demarc.tenancy.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks a review through steps that people take. Whoever decides is a member of their own for each stage. */
class ReviewBuilder {

    /** A Monday. */
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    static final MemberId OWNER = MemberId.next();
    static final MemberId EDITOR = MemberId.next();
    private static final List<Concern> STAGES =
            OpenReview.POLICY.content().stages().stream().map(Workflow.Step::id).toList();
    private static final Map<Concern, MemberId> REVIEWERS = reviewers();

    private final Review review;
    private Instant now = NOON;

    private ReviewBuilder(Review review) {
        this.review = review;
    }

    static ReviewBuilder submitted(Tier tier) {
        return submitted(tier, facts());
    }

    static ReviewBuilder submitted(Tier tier, Snapshot facts) {
        return new ReviewBuilder(
                new Review(new ReviewSubject.OfUseCase(Uuid7.next()), request(tier, facts, NOON), null));
    }

    static ReviewBuilder submittedAgain(Tier tier, Snapshot facts, Approval earlier, Instant at) {
        var builder = new ReviewBuilder(new Review(earlier.subject(), request(tier, facts, at), earlier));
        builder.now = at;
        return builder;
    }

    static Request request(Tier tier, Snapshot facts, Instant at) {
        var route = OpenReview.POLICY.content().route(OpenReview.POLICY.number(), tier, Map.of("F02", 0, "F11", 0));
        return new Request(
                facts,
                route,
                VersionNumbers.NONE,
                OWNER,
                editedBy(EDITOR, Set.of(Concern.DATA), at),
                "",
                at,
                BusinessCalendar.UTC,
                null,
                null);
    }

    /** Owned by the owner; somebody has changed what concerns these reviewers. */
    static FourEyes editedBy(MemberId editor, Set<Concern> concerns, Instant at) {
        return new FourEyes(OWNER, List.of(new FourEyes.Edit(concerns, editor, at)));
    }

    /** One fact for each reviewer, as they are before anybody changes one. */
    static Snapshot facts() {
        var facts = new ArrayList<Fact>();
        for (Concern concern : STAGES) facts.add(fact(concern, "as it was"));
        facts.add(new Fact("note", "note", "seen by all", Set.of()));
        return new Snapshot(facts);
    }

    static Snapshot factsWith(Concern changed, String value) {
        return new Snapshot(facts().facts().stream()
                .map(fact -> fact.key().equals(changed.id()) ? fact(changed, value) : fact)
                .toList());
    }

    static Fact fact(Concern concern, String value) {
        return new Fact(concern.id(), "fact." + concern, value, Set.of(concern));
    }

    static MemberId reviewer(Concern concern) {
        var member = REVIEWERS.get(concern);
        if (member == null) throw new IllegalStateException();
        return member;
    }

    ReviewBuilder approved(Concern... stages) {
        for (Concern stage : stages) decided(stage, Verdict.APPROVE);
        return this;
    }

    ReviewBuilder decided(Concern stage, Verdict verdict) {
        return decided(stage, verdict, reviewer(stage));
    }

    ReviewBuilder decided(Concern stage, Verdict verdict, MemberId by) {
        now = now.plus(Duration.ofHours(1));
        review.decide(attempt(stage, verdict, by), review.round().facts(), now, BusinessCalendar.UTC);
        return this;
    }

    Attempt attempt(Concern stage, Verdict verdict, MemberId by) {
        return new Attempt(
                review.round().number(),
                stage,
                verdict,
                verdict.needsReason() ? "Say who patches the engine." : "",
                by);
    }

    /** Everybody who is asked approves, in the order of the route. */
    ReviewBuilder approvedByAll() {
        while (review.state() == ReviewState.OPEN)
            review.round().stages().stream()
                    .filter(Stage::isWaiting)
                    .toList()
                    .forEach(stage -> approved(stage.concern()));
        return this;
    }

    ReviewBuilder resubmitted(Snapshot facts) {
        now = now.plus(Duration.ofHours(1));
        review.resubmit(request(review.round().tier(), facts, now));
        return this;
    }

    Review review() {
        return review;
    }

    Approval approval() {
        return Approval.grantedBy(review, BusinessCalendar.UTC);
    }

    private static Map<Concern, MemberId> reviewers() {
        var members = new HashMap<Concern, MemberId>();
        for (Concern concern : STAGES) members.put(concern, MemberId.next());
        return members;
    }
}
