package io.demarc.review;

import io.demarc.assessment.Tier;
import io.demarc.identity.Member;
import io.demarc.identity.WorkItems;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.NotFound;
import io.demarc.review.ReviewPage.Change;
import io.demarc.review.ReviewPage.Sent;
import io.demarc.review.ReviewPage.SentFacts;
import io.demarc.review.ReviewPage.Then;
import io.demarc.review.policy.Route;
import io.demarc.review.snapshot.Difference;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.ApprovalState;
import io.demarc.review.subject.ReviewState;
import io.demarc.review.subject.Reviewable;
import io.demarc.review.subject.Reviewables;
import io.demarc.review.subject.SentWords;
import io.demarc.tenancy.BusinessClock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what somebody sees of a review, if they may see it. */
@Service
@Transactional(readOnly = true)
class ReviewPages {

    private static final Snapshot NOTHING = new Snapshot(List.of());

    private final Approvals approvals;
    private final Reviewables subjects;
    private final ReviewProgress progress;
    private final LegalLooks looks;
    private final BusinessClock clock;

    ReviewPages(
            Approvals approvals, Reviewables subjects, ReviewProgress progress, LegalLooks looks, BusinessClock clock) {
        this.looks = looks;
        this.approvals = approvals;
        this.subjects = subjects;
        this.progress = progress;
        this.clock = clock;
    }

    /** Not found unless the member may see what it is about. */
    Review visible(UUID id, Member me) {
        var review = progress.find(id);
        subjects.visible(review.subject(), me);
        return review;
    }

    /** The concerns that the member may decide on in it. */
    Set<Concern> concerns(Review review, Member me) {
        return ReviewProgress.concerns(review, subjects.visible(review.subject(), me), me);
    }

    /** The stage of that id; not found where nobody is asked in it, refused where it is another role's. */
    Concern stage(UUID id, @Nullable String stage, Member me) {
        var review = visible(id, me);
        var asked = review.round().stages().stream()
                .map(Stage::concern)
                .filter(it -> it.id().equals(stage))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!concerns(review, me).contains(asked)) throw new AccessDeniedException("not a stage of this member's");
        return asked;
    }

    ReviewPage show(UUID id, Member me) {
        var look = progress.look(id, me);
        return page(look, doubt(look.review()), me);
    }

    /** The same for who has read it and decides now. */
    ReviewPage toDecide(UUID id, Member me) {
        return page(progress.look(id, me), null, me);
    }

    private ReviewPage page(ReviewProgress.Look look, @Nullable LegalLook doubt, Member me) {
        var review = look.review();
        var subject = look.subject();
        var kind = subjects.of(subject.key());
        var round = review.round();
        boolean editor = subjects.mayEdit(subject.key(), me);
        var ending = review.ending();
        var timeline = TimelineEntry.timeline(review, look.names());
        var brief = kind.brief(subject.key().id(), round.facts());
        boolean unsure = review.isUnderWay() && round.tier() == Tier.PROHIBITED && kind.isHeld(round.facts());
        return new ReviewPage(
                review.id(),
                subjects.links(subject.key()),
                subject.name(),
                review.isUnderWay() ? owner(look) : brief.owner(),
                brief,
                review.openedAt(),
                round.number(),
                review.basis().isPresent(),
                round.tier(),
                isHeld(review, unsure),
                unsure,
                doubt,
                review.state(),
                look.name(round.requestedBy()),
                round.note(),
                round.submittedAt(),
                facts(review, review.isUnderWay() ? look.mine() : Set.of()),
                look.seats(),
                look.managers(),
                round.terms().perPerson(),
                timeline,
                TimelineEntry.askedBefore(review, look.names()),
                round.number() > 1
                        && review.roundBefore()
                                .filter(before -> before.isChangedFor(me.id()))
                                .isPresent(),
                look.choices(),
                editor,
                editor && review.state() == ReviewState.CHANGES_REQUESTED && !round.isChangedFor(me.id()),
                editor && review.isUnderWay(),
                review.state() == ReviewState.APPROVED ? stale(review) : null,
                Closed.of(review.strengthened(), look.names()),
                look.open(),
                sent(round, kind),
                review.roundBefore()
                        .map(before -> new Then(before.open(), before.submittedAt()))
                        .orElse(null),
                round.versions(),
                clock.today(),
                round.terms().months() == null ? null : round.terms().validUntil(clock.today()),
                ending.map(Ending::at).orElse(null),
                ending.map(end -> look.name(end.by())).orElse(null));
    }

    private static Sent sent(Round round, Reviewable kind) {
        var told = round.told();
        return new Sent(
                told,
                Optional.ofNullable(told)
                        .map(SentWords::outline)
                        .flatMap(kind::line)
                        .orElse(null),
                round.open());
    }

    private static String owner(ReviewProgress.Look look) {
        var owner = look.subject().owner();
        return owner == null ? "" : look.name(owner);
    }

    /** Whether it has no tier while Legal has not said which it is: what was not decided on never had one. */
    private boolean isHeld(Review review, boolean unsure) {
        var key = review.subject();
        var kind = subjects.of(key);
        return switch (review.state()) {
            case OPEN -> unsure && kind.summary(key.id()).tier() != Tier.PROHIBITED;
            case CHANGES_REQUESTED, WITHDRAWN, OVERTAKEN ->
                review.round().tier() == Tier.PROHIBITED
                        && kind.isHeld(review.round().facts());
            case APPROVED, REJECTED -> false;
        };
    }

    /** Whoever decides sees that it was not sure once, or prohibited, and that the answer was changed since. */
    private @Nullable LegalLook doubt(Review review) {
        var round = review.round();
        return round.tier() == Tier.PROHIBITED
                ? null
                : looks.last(review.subject(), round.submittedAt())
                        .filter(LegalLook::isOpen)
                        .orElse(null);
    }

    private static SentFacts facts(Review review, Set<Concern> mine) {
        var round = review.round();
        var basis = review.roundBefore().map(Round::facts);
        var all = changes(round.facts().since(NOTHING), round.route(), mine);
        return new SentFacts(
                basis.map(before -> changes(round.facts().since(before), round.route(), mine))
                        .orElse(all),
                basis.isPresent(),
                all);
    }

    /** What each verdict on a stage of it would lead to, in the order in which they are offered. */
    List<Cause> causes(ReviewPage page, Concern stage, Member me) {
        var review = visible(page.id(), me);
        var key = review.subject();
        boolean endsApproval = approvals
                .latest(key)
                .filter(Approval::isToLapse)
                .filter(approval -> approval.state(clock.today()) != ApprovalState.EXPIRED)
                .isPresent();
        return Stream.of(Verdict.APPROVE, Verdict.ASK_FOR_CHANGES, Verdict.REJECT)
                .map(verdict -> Cause.of(Consequence.of(review.round(), stage, verdict), page, endsApproval))
                .toList();
    }

    /** Why what it approved holds no more; null where it does. */
    private WorkItems.@Nullable Words stale(Review review) {
        return approvals
                .latest(review.subject())
                .filter(approval -> approval.review().id().equals(review.id()))
                .filter(approval -> approval.stale().isPresent())
                .map(ReviewPages::why)
                .orElse(null);
    }

    private static WorkItems.Words why(Approval approval) {
        var worsened = approval.worsened();
        return worsened == null
                ? WorkItems.Words.of("review.stale")
                : WorkItems.Words.of("review.stale.worse", worsened.wordsWithDay());
    }

    /** What it is said to be stands first; what asks who looks stands before all else. */
    private static List<Change> changes(List<Difference> differences, Route route, Set<Concern> mine) {
        return differences.stream()
                .sorted(Comparator.comparing(it -> !it.fact().key().startsWith("description.")))
                .map(it -> {
                    var asks = it.asks(route);
                    return new Change(
                            it.fact().key(),
                            it.fact().label(),
                            it.fact().place(),
                            it.before(),
                            it.after(),
                            asks,
                            asks.stream().anyMatch(mine::contains),
                            it.isStrengthening());
                })
                .sorted(Comparator.comparing(change -> !change.asksMe()))
                .toList();
    }
}
