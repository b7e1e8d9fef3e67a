package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.reference.VersionNumbers;
import io.demarc.review.policy.Route;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.History;
import io.demarc.review.subject.ReviewState;
import io.demarc.review.subject.Reviewables;
import io.demarc.tenancy.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who would be asked if a subject were sent now: the round that sending it would begin, which nobody keeps. */
@Service
@Transactional(readOnly = true)
public class Previews {

    /** Where nothing was decided before, nothing can stand, whatever the facts are. */
    private static final Snapshot NOTHING = new Snapshot(List.of());

    private final Reviews reviews;
    private final Approvals approvals;
    private final Reviewables subjects;
    private final Facts facts;
    private final Deciders deciders;
    private final BusinessClock clock;

    Previews(
            Reviews reviews,
            Approvals approvals,
            Reviewables subjects,
            Facts facts,
            Deciders deciders,
            BusinessClock clock) {
        this.reviews = reviews;
        this.approvals = approvals;
        this.subjects = subjects;
        this.facts = facts;
        this.deciders = deciders;
        this.clock = clock;
    }

    /**
     * A stage to come.
     *
     * @param due the last day that it is meant to take, if all before it take all the time there is; null where it stands
     * @param people who may decide, by name; of an approval that stands, who approved
     * @param held whether anybody has its role at all
     * @param managers who can give it to somebody
     */
    public record Expected(
            Concern concern,
            @Nullable LocalDate due,
            boolean stands,
            List<String> people,
            boolean held,
            List<String> managers) {}

    /**
     * Empty while it cannot be said who has to agree.
     *
     * @param history what has become of its reviews so far
     * @param by who would send it, and so cannot decide
     */
    public List<Expected> of(ReviewSubject subject, History history, MemberId by) {
        var kind = subjects.of(subject);
        return kind.route(subject.id())
                .map(route -> expected(round(subject, route, history, by), subject))
                .orElse(List.of());
    }

    private Round round(ReviewSubject subject, Route route, History history, MemberId by) {
        var again = history.review() == ReviewState.CHANGES_REQUESTED
                ? reviews.findUnderWay(subject.kind(), subject.id()).orElse(null)
                : null;
        var renewed = subjects.of(subject).renews(subject.id());
        var basis = history.isApproved() || !renewed.equals(subject)
                ? approvals.latest(renewed).orElse(null)
                : null;
        var asked = new Request(
                again == null && basis == null ? NOTHING : facts.toCompare(subject),
                route,
                VersionNumbers.NONE,
                by,
                subjects.of(subject).handsIn(subject.id()),
                "",
                clock.instant(),
                clock.calendar(),
                null,
                null);
        return again == null ? new Review(subject, asked, basis).round() : again.next(asked);
    }

    private List<Expected> expected(Round round, ReviewSubject subject) {
        var table = deciders.of(round, subjects.find(subject), clock.instant(), List.of());
        var due = round.expected(clock.today(), clock.calendar());
        return round.stages().stream()
                .map(stage -> expected(stage, due.get(stage.concern()), table))
                .toList();
    }

    private static Expected expected(Stage stage, @Nullable LocalDate due, Deciders.Table table) {
        var seat = table.of(stage.concern());
        return stage.isCarriedOver()
                ? new Expected(stage.concern(), null, true, List.of(), true, List.of())
                : new Expected(stage.concern(), due, false, seat.names(), seat.held(), table.managers());
    }
}
