package io.demarc.boundary.page;

import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.Party;
import io.demarc.boundary.matrix.Piece;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.vendors.contract.Promise;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who does a part of a cell, and what proves each thing that they do.
 *
 * @param leg its letter, where several legs are shown together
 * @param party null where it is ours
 * @param name as far as it is stated, else what the party is in words; of ours who is named, null for nobody
 * @param role what the party is, beside its name
 * @param usual what usually proves its part; null where nothing of others is accepted
 */
record Side(
        String leg,
        @Nullable Party party,
        @Nullable String name,
        @Nullable String role,
        List<Act> acts,
        @Nullable String usual) {

    /**
     * One thing to do.
     *
     * @param days until nothing proves it any more, where that is soon
     * @param pieces what proves it; where nothing does, what did or is too weak
     * @param promises the clauses that promise it
     * @param nowhere whether it is expected of somebody, and no contract promises it
     */
    record Act(
            String id,
            String shortly,
            String text,
            boolean proven,
            @Nullable Long days,
            List<Shown> pieces,
            List<Promise> promises,
            boolean nowhere) {

        static Act of(Activity activity, Promised promised, LocalDate today) {
            var proof = activity.proof();
            return new Act(
                    activity.id().id(),
                    activity.id().shortly(),
                    activity.text(),
                    proof.proven(),
                    Side.days(proof.endsBy(Fall.soon(today)) ? proof.until() : null, today),
                    proof.pieces().stream()
                            .filter(it -> !proof.proven() || it.enough() && !it.hasEnded(today))
                            .map(it -> Shown.of(it, today))
                            .toList(),
                    promised.of(activity),
                    promised.isNowhere(activity));
        }
    }

    /**
     * A piece of evidence at what it proves.
     *
     * @param ago how many days ago it ended; null while it holds
     * @param weak whether it is not strong enough for the tier
     */
    record Shown(Piece piece, @Nullable Long ago, boolean weak) {

        static Shown of(Piece piece, LocalDate today) {
            var until = piece.until();
            return new Shown(
                    piece,
                    until != null && piece.hasEnded(today) ? ChronoUnit.DAYS.between(until, today) : null,
                    !piece.enough());
        }
    }

    static @Nullable Long days(@Nullable LocalDate until, LocalDate today) {
        return until == null ? null : ChronoUnit.DAYS.between(today, until);
    }

    public Responsibility who() {
        return party == null ? Responsibility.US : Responsibility.PROVIDER;
    }

    public long proven() {
        return acts.stream().filter(Act::proven).count();
    }
}
