package io.demarc.review;

import io.demarc.identity.Member;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.review.ReviewPage.Choice;
import io.demarc.review.subject.ReviewState;
import io.demarc.review.subject.Reviewables;
import io.demarc.review.subject.Subject;
import io.demarc.tenancy.BusinessClock;
import io.demarc.tenancy.PageMemo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a review is, and who may take the next step in it: looked up once, for its own page and for those of its subject. */
@Service
@Transactional(readOnly = true)
public class ReviewProgress {

    private final Reviews reviews;
    private final Reviewables subjects;
    private final Choices choices;
    private final Deciders deciders;
    private final BusinessClock clock;

    ReviewProgress(Reviews reviews, Reviewables subjects, Choices choices, Deciders deciders, BusinessClock clock) {
        this.reviews = reviews;
        this.subjects = subjects;
        this.choices = choices;
        this.deciders = deciders;
        this.clock = clock;
    }

    /**
     * Where it is.
     *
     * @param sent when its present round was
     * @param managers who can give somebody a role that nobody holds
     * @param endedBy null while it is under way
     */
    public record View(
            UUID id,
            ReviewState state,
            Instant sent,
            String requester,
            List<Requirement> seats,
            List<String> managers,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {

        public long decided() {
            return seats.stream().filter(seat -> seat.at() != null).count();
        }
    }

    /** All that is known about it, for its own module. */
    record Look(
            Review review,
            Subject subject,
            Set<Concern> mine,
            List<Choice> choices,
            List<Requirement> seats,
            List<String> managers,
            Map<MemberId, String> names,
            int open) {

        String name(MemberId member) {
            return names.getOrDefault(member, "");
        }
    }

    /** Not found for who may not see what it is about. */
    public View of(UUID id, Member me) {
        var look = look(find(id), me, 0);
        var review = look.review();
        var round = review.round();
        return new View(
                id,
                review.state(),
                round.submittedAt(),
                look.name(round.requestedBy()),
                look.seats(),
                look.managers(),
                review.ending().map(end -> look.name(end.by())).orElse(null),
                review.ending().map(Ending::at).orElse(null));
    }

    Look look(UUID id, Member me) {
        var review = find(id);
        var subject = review.subject();
        var open = subjects.of(subject).openLayers(subject.id());
        return look(review, me, open == null ? 0 : open);
    }

    /** To look at it. */
    Review find(UUID id) {
        record Looked(UUID id) {}
        return PageMemo.of(new Looked(id), () -> reviews.findToShow(id).orElseThrow(NotFound::new));
    }

    private Look look(Review review, Member me, int layers) {
        var subject = subjects.visible(review.subject(), me);
        var mine = concerns(review, subject, me);
        var table = deciders.of(review.round(), subject, review.openedAt(), members(review, subject));
        var offered = choices.of(review, me.id(), mine, table, layers);
        return new Look(
                review,
                subject,
                mine,
                offered,
                seats(review, offered, table, me),
                table.managers(),
                table.names(),
                layers);
    }

    private List<Requirement> seats(Review review, List<Choice> offered, Deciders.Table table, Member me) {
        var open = offered.stream()
                .filter(it -> it.broken().isEmpty())
                .map(Choice::concern)
                .collect(Collectors.toSet());
        // Nobody decides any more once it has ended; while changes are asked for, the clock stands still.
        var expected = review.state() == ReviewState.OPEN
                ? review.round().expected(clock.today(), clock.calendar())
                : Map.<Concern, LocalDate>of();
        return review.round().stages().stream()
                .map(stage -> Requirement.of(
                        stage,
                        review.isUnderWay(),
                        table.names(),
                        table.of(stage.concern()),
                        expected.get(stage.concern()),
                        open.contains(stage.concern()),
                        me.id()))
                .toList();
    }

    /** The stages of the member's roles. */
    static Set<Concern> concerns(Review review, Subject subject, Member me) {
        var roles = me.roles(subject.unit());
        return review.round().stages().stream()
                .filter(stage -> roles.contains(stage.role()))
                .map(Stage::concern)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<MemberId> members(Review review, Subject subject) {
        var members = new HashSet<MemberId>();
        if (subject.owner() != null) members.add(subject.owner());
        for (Round round : review.rounds()) {
            members.add(round.requestedBy());
            round.stages().forEach(stage -> members.addAll(stage.excluded().all()));
            round.stages().stream()
                    .flatMap(stage -> stage.answer().stream())
                    .forEach(decision -> members.add(decision.decidedBy()));
        }
        review.strengthened().entries().forEach(entry -> members.add(entry.by()));
        review.ending().ifPresent(end -> members.add(end.by()));
        return members;
    }
}
