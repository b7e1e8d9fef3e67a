package io.demarc.review;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a finished review grants: for these facts, until a date. */
class Approval {

    private Review review;
    private Instant grantedAt;
    private LocalDate validUntil;
    private @Nullable Stale stale;
    private @Nullable Lapse lapse;

    private Approval(Review review, Instant grantedAt, LocalDate validUntil) {
        this.review = review;
        this.grantedAt = grantedAt;
        this.validUntil = validUntil;
    }

    static Approval grantedBy(Review review) {
        var ending = review.ending()
                .filter(end -> end.how() == Ending.How.APPROVED)
                .orElseThrow(() -> new IllegalStateException("only an approved review grants an approval"));
        var day = LocalDate.ofInstant(ending.at(), ZoneOffset.UTC);
        return new Approval(review, ending.at(), review.round().terms().validUntil(day));
    }

    /** Compares with the facts as they are now: stale since the first change, valid again once all is as it was approved. */
    void compare(Snapshot now, MemberId changedBy, Instant at) {
        var changed = changes(now);
        if (changed.isEmpty()) stale = null;
        else stale = new Stale(changed, stale == null ? changedBy : stale.by(), stale == null ? at : stale.since());
    }

    /** The keys of the facts that are no longer those approved. */
    List<String> changes(Snapshot now) {
        return now.since(facts()).stream()
                .filter(Difference::isMaterial)
                .map(difference -> difference.fact().key())
                .toList();
    }

    /** A rejected re-review takes the earlier approval with it. */
    void lapse(Review rejected) {
        lapse = new Lapse(rejected.ending().orElseThrow().at());
    }

    State state(LocalDate today) {
        if (lapse != null) return State.LAPSED;
        if (today.isAfter(validUntil)) return State.EXPIRED;
        return stale == null ? State.VALID : State.STALE;
    }

    /** What stands in a re-review; nothing after the end date, because a renewal asks everybody. */
    List<Stage> stillStanding(LocalDate today) {
        return switch (state(today)) {
            case VALID, STALE -> stale == null ? List.of() : review.round().stages();
            case EXPIRED, LAPSED -> List.of();
        };
    }

    Snapshot facts() {
        return review.round().request().facts();
    }

    Optional<Stale> stale() {
        return Optional.ofNullable(stale);
    }

    ReviewSubject subject() {
        return review.subject();
    }

    Instant grantedAt() {
        return grantedAt;
    }

    /** The last day on which it holds. */
    LocalDate validUntil() {
        return validUntil;
    }

    /** By which facts it no longer holds, and who changed the first of them when. */
    record Stale(List<String> facts, MemberId by, Instant since) {}

    record Lapse(Instant at) {}

    enum State {
        VALID,
        STALE,
        EXPIRED,
        LAPSED
    }
}
