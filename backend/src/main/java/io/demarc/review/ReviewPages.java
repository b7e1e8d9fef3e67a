package io.demarc.review;

import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.review.ReviewPage.Change;
import io.demarc.review.policy.Route;
import io.demarc.review.snapshot.Difference;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.ReviewState;
import io.demarc.review.subject.Reviewables;
import io.demarc.review.subject.Subject;
import io.demarc.tenancy.BusinessClock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what somebody sees of a review, if they may see it. */
@Service
@Transactional(readOnly = true)
class ReviewPages {

    private static final Snapshot NOTHING = new Snapshot(List.of());

    private final Reviews reviews;
    private final Approvals approvals;
    private final Reviewables subjects;
    private final Members members;
    private final Choices choices;
    private final BusinessClock clock;

    ReviewPages(
            Reviews reviews,
            Approvals approvals,
            Reviewables subjects,
            Members members,
            Choices choices,
            BusinessClock clock) {
        this.choices = choices;
        this.reviews = reviews;
        this.approvals = approvals;
        this.subjects = subjects;
        this.members = members;
        this.clock = clock;
    }

    /** Not found unless the member may see what it is about. */
    Review visible(UUID id, Member me) {
        var review = reviews.findById(id).orElseThrow(NotFound::new);
        subjects.visible(review.subject(), me);
        return review;
    }

    /** The concerns that the member may decide on in it. */
    Set<Concern> concerns(Review review, Member me) {
        return concerns(review, subjects.visible(review.subject(), me), me);
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

    private static Set<Concern> concerns(Review review, Subject subject, Member me) {
        var roles = me.roles(subject.unit());
        return review.round().stages().stream()
                .filter(stage -> roles.contains(stage.role()))
                .map(Stage::concern)
                .collect(Collectors.toUnmodifiableSet());
    }

    ReviewPage show(UUID id, Member me) {
        var review = reviews.findToShow(id).orElseThrow(NotFound::new);
        var subject = subjects.visible(review.subject(), me);
        var round = review.round();
        var mine = concerns(review, subject, me);
        var offered = choices.of(review, me.id(), mine);
        var open = offered.stream()
                .filter(it -> it.broken().isEmpty())
                .map(ReviewPage.Choice::concern)
                .collect(Collectors.toUnmodifiableSet());
        var name = members.names(members(review));
        var basis = review.factsBefore();
        boolean editor = subjects.mayEdit(subject.key(), me);
        var compared = round.facts().since(basis.orElse(NOTHING));
        var all = basis.isPresent() ? round.facts().since(NOTHING) : List.<Difference>of();
        return new ReviewPage(
                review.id(),
                subjects.links(subject.key()),
                subject.name(),
                review.openedAt(),
                round.number(),
                round.tier(),
                review.state(),
                name.getOrDefault(round.requestedBy(), ""),
                round.note(),
                round.submittedAt(),
                changes(compared, round.route(), mine),
                basis.isPresent(),
                changes(all, round.route(), mine),
                round.stages().stream()
                        .map(stage -> Requirement.of(stage, review.isUnderWay(), name, open))
                        .toList(),
                TimelineEntry.timeline(review, name),
                offered,
                editor && review.state() == ReviewState.CHANGES_REQUESTED && !round.isChangedFor(me.id()),
                editor && review.isUnderWay(),
                review.state() == ReviewState.APPROVED && isStale(review),
                round.versions(),
                round.terms().months() == null ? null : round.terms().validUntil(clock.today()));
    }

    private boolean isStale(Review review) {
        return approvals
                .findLatest(review.subject().kind(), review.subject().id())
                .filter(approval -> approval.review().id().equals(review.id()))
                .filter(approval -> approval.stale().isPresent())
                .isPresent();
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
                            asks.stream().anyMatch(mine::contains));
                })
                .sorted(Comparator.comparing(change -> !change.asksMe()))
                .toList();
    }

    private static HashSet<MemberId> members(Review review) {
        var members = new HashSet<MemberId>();
        for (Round round : review.rounds()) {
            members.add(round.requestedBy());
            round.stages().forEach(stage -> members.addAll(stage.excluded().all()));
            round.stages().stream()
                    .flatMap(stage -> stage.answer().stream())
                    .forEach(decision -> members.add(decision.decidedBy()));
        }
        review.ending().ifPresent(end -> members.add(end.by()));
        return members;
    }
}
