package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision would lead to, with names and days as pages say it.
 *
 * @param goOn who is asked already, and may decide all the same
 * @param opens who is asked with it
 * @param later who is not asked yet
 * @param endsApproval whether an earlier approval ends with it
 */
record Cause(
        Verdict verdict,
        Round.Outcome outcome,
        List<Requirement> goOn,
        List<Requirement> opens,
        List<Requirement> later,
        boolean endsApproval) {

    static Cause of(Consequence it, ReviewPage page, boolean endsApproval) {
        return new Cause(
                it.verdict(),
                it.outcome(),
                seats(it.goOn(), page),
                seats(it.opens(), page),
                seats(it.later(), page),
                endsApproval && it.outcome() == Round.Outcome.REJECTED);
    }

    private static List<Requirement> seats(List<Concern> concerns, ReviewPage page) {
        return page.requirements().stream()
                .filter(seat -> concerns.contains(seat.concern()))
                .toList();
    }

    /** Seats that nobody can fill, whatever is decided here. */
    public List<Requirement> vacant() {
        return Stream.of(goOn, opens, later)
                .flatMap(List::stream)
                .filter(Requirement::vacant)
                .toList();
    }

    private static List<Requirement> filled(List<Requirement> seats) {
        return seats.stream().filter(seat -> !seat.vacant()).toList();
    }

    public List<Group> groups() {
        return Stream.of(
                        new Group("go-on", filled(goOn)),
                        new Group("opens", filled(opens)),
                        new Group("later", filled(later)))
                .filter(group -> !group.seats().isEmpty())
                .toList();
    }

    /** @param key end of a message key that says what they do */
    record Group(String key, List<Requirement> seats) {

        /** The last day on which all of them are in time. */
        public @Nullable LocalDate until() {
            return seats.stream()
                    .map(Requirement::due)
                    .filter(Objects::nonNull)
                    .max(LocalDate::compareTo)
                    .orElse(null);
        }
    }
}
