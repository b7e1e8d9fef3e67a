package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import io.demarc.review.policy.Route;
import io.demarc.review.snapshot.Facts;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.subject.Reviewables;
import io.demarc.tenancy.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is put before the reviewers: a subject as it is at this moment, once it is locked. */
@Component
class Requests {

    private static final int LONGEST_NOTE = 4000;

    private final Reviewables subjects;
    private final Facts facts;
    private final Histories histories;
    private final BusinessClock clock;

    Requests(Reviewables subjects, Facts facts, Histories histories, BusinessClock clock) {
        this.subjects = subjects;
        this.histories = histories;
        this.facts = facts;
        this.clock = clock;
    }

    Request of(ReviewSubject subject, Route route, MemberId by, String note) {
        if (note.length() > LONGEST_NOTE) throw new ReviewRefusal("note-too-long", LONGEST_NOTE);
        var fourEyes = subjects.of(subject).fourEyes(subject.id());
        // Not earlier than what was done to it before: that is told by its moment, and a clock may be put back.
        var at = histories.of(subject).after(fourEyes.notBefore(clock.instant()));
        return new Request(
                facts.of(subject),
                route,
                facts.versions(),
                by,
                fourEyes,
                note,
                at,
                clock.calendar(),
                open(subject),
                subjects.of(subject).told(subject.id()));
    }

    /** Who has to agree; refused while the subject is not ready to be sent. */
    Route route(ReviewSubject subject) {
        subjects.of(subject).requireComplete(subject.id());
        return subjects.of(subject).route(subject.id()).orElseThrow(() -> new ReviewRefusal("not-assessed"));
    }

    /** How many layers are open; null where nobody can say, and for what has no layers. */
    @Nullable
    Integer open(ReviewSubject subject) {
        return subjects.of(subject).openLayers(subject.id());
    }

    /** The facts of now of what is decided on; what has changed is said in words. */
    Snapshot factsOf(Review review) {
        var versions = review.round().versions();
        var now = facts.toCompare(review.subject(), versions);
        return review.isOn(now) ? now : facts.of(review.subject(), versions);
    }
}
