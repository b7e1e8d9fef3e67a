package io.demarc.review.usecase;

import io.demarc.identity.Member;
import io.demarc.identity.NextStep;
import io.demarc.identity.NextStep.Whose;
import io.demarc.identity.WorkItems.Words;
import io.demarc.inventory.NextSteps.Said;
import io.demarc.kernel.Capability;
import io.demarc.review.Requirement;
import io.demarc.review.ReviewProgress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whose turn it is while a review is under way, and after a rejection. */
final class StepsUnderReview {

    private static final int LONGEST = 140;

    private StepsUnderReview() {}

    static Said open(ReviewProgress.View review, OwnersTurn.Owner owner) {
        var steps = new ArrayList<NextStep>();
        review.seats().stream()
                .filter(Requirement::mine)
                .map(seat -> decide(seat, review))
                .forEach(steps::add);
        var vacant = vacant(review, owner.reader());
        if (owner.isMe() && Stream.concat(steps.stream(), vacant.stream()).noneMatch(it -> it.whose() == Whose.MINE))
            steps.add(NextStep.mine(Words.of("next.nothing"), Words.of("next.nothing.why")));
        steps.addAll(vacant);
        others(review, Requirement.Kind.WAITING).ifPresent(steps::add);
        later(review).ifPresent(steps::add);
        return new Said(
                Words.of(
                        "next.sent",
                        Days.of(review.sent(), owner.reader()),
                        review.decided(),
                        review.seats().size()),
                steps);
    }

    static Said changes(ReviewProgress.View review, OwnersTurn.Owner owner) {
        var steps = new ArrayList<NextStep>();
        for (var seat : seats(review, it -> it.kind() == Requirement.Kind.CHANGES))
            steps.add(owner.may(
                    owner.step(
                            Words.of("next.answer-them", by(seat), brief(seat.reason())),
                            Words.of("next.answer-them.why", concern(seat))),
                    "/reviews/" + review.id(),
                    "next.answer-it"));
        review.seats().stream()
                .filter(Requirement::mine)
                .map(seat -> decide(seat, review))
                .forEach(steps::add);
        steps.addAll(vacant(review, owner.reader()));
        steps.add(thenDecide(seats(review, it -> it.kind() == Requirement.Kind.CHANGES)));
        others(review, Requirement.Kind.WAITING).ifPresent(steps::add);
        return new Said(Words.of("next.clock-stands"), steps);
    }

    private static NextStep decide(Requirement seat, ReviewProgress.View review) {
        return NextStep.mine(
                        Words.of("next.decide", concern(seat)),
                        seat.people().isEmpty() ? null : Words.of("next.decide.too", String.join(", ", seat.people())))
                .by(seat.due())
                .leadsTo("/reviews/" + review.id(), "next.look-and-decide");
    }

    /** Said at once: nobody can decide there, and who can change that. */
    static List<NextStep> vacant(ReviewProgress.View review, Member reader) {
        return seats(review, Requirement::vacant).stream()
                .map(seat -> fill(concern(seat), seat.held(), review.managers(), reader))
                .toList();
    }

    /** @param held whether anybody has the role of the seat */
    static NextStep fill(Words seat, boolean held, List<String> managers, Member reader) {
        var what = Words.of("next.fill-seat", seat);
        var why = Words.of(held ? "next.fill-seat.else" : "next.fill-seat.held");
        return (reader.may(Capability.MANAGE_PEOPLE)
                        ? NextStep.mine(what, why).leadsTo("/settings", "next.name-somebody")
                        : NextStep.of(managers, what, why))
                .now();
    }

    private static Optional<NextStep> others(ReviewProgress.View review, Requirement.Kind kind) {
        var seats = seats(review, it -> it.kind() == kind && !it.mine() && !it.vacant());
        if (seats.isEmpty()) return Optional.empty();
        return Optional.of(NextStep.of(people(seats), Words.of("next.decide.others"), list(seats))
                .by(last(seats)));
    }

    private static Optional<NextStep> later(ReviewProgress.View review) {
        var seats = seats(review, it -> it.kind() == Requirement.Kind.LATER && !it.vacant());
        if (seats.isEmpty()) return Optional.empty();
        return Optional.of(thenDecide(seats).by(last(seats)));
    }

    private static NextStep thenDecide(List<Requirement> seats) {
        return NextStep.later(Whose.LATER, Words.of("next.then-decides", list(seats), seats.size()), null);
    }

    private static List<Requirement> seats(ReviewProgress.View review, Predicate<Requirement> which) {
        return review.seats().stream().filter(which).toList();
    }

    private static List<String> people(List<Requirement> seats) {
        return seats.stream()
                .flatMap(seat -> seat.people().stream().limit(1))
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate last(List<Requirement> seats) {
        return seats.stream()
                .map(Requirement::due)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    static Words concern(Requirement seat) {
        return Words.of("concern." + seat.concern());
    }

    static Words list(List<Requirement> seats) {
        return seats.stream()
                .map(StepsUnderReview::concern)
                .reduce((some, one) -> Words.of("next.list", some, one))
                .orElseGet(() -> Words.of("next.nobody"));
    }

    static String brief(String reason) {
        var line = reason.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }

    private static String by(Requirement seat) {
        return Objects.requireNonNullElse(seat.by(), "");
    }
}
