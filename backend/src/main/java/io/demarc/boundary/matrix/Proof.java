package io.demarc.boundary.matrix;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What proves an activity: an accepted piece of evidence that has not ended and is strong enough.
 *
 * @param proven whether one does today
 * @param until the last day on which one does; null without an end, and where nothing proves it
 * @param pieces all that were accepted for it, those that last longest first; ended ones and weak ones too
 */
public record Proof(boolean proven, @Nullable LocalDate until, List<Piece> pieces) {

    public static final Proof NONE = new Proof(false, null, List.of());

    /** The shortest first, and what never ends last. */
    private static final Comparator<@Nullable LocalDate> ENDS = Comparator.nullsLast(Comparator.naturalOrder());

    private static final Comparator<Piece> LONGEST_FIRST =
            Comparator.comparing(Piece::until, ENDS).reversed().thenComparing(Piece::title);

    public Proof {
        pieces = List.copyOf(pieces);
    }

    public static Proof of(List<Piece> accepted, LocalDate today) {
        if (accepted.isEmpty()) return NONE;
        var pieces = accepted.stream().sorted(LONGEST_FIRST).toList();
        var last = pieces.stream().filter(it -> it.proves(today)).findFirst();
        return new Proof(last.isPresent(), last.map(Piece::until).orElse(null), pieces);
    }

    /** What we do alike in several places is proven when it is in each of them, and for as long. */
    Proof and(Proof other) {
        var all = Stream.concat(pieces.stream(), other.pieces.stream())
                .distinct()
                .sorted(LONGEST_FIRST)
                .toList();
        if (!proven || !other.proven) return new Proof(false, null, all);
        return new Proof(true, ENDS.compare(until, other.until) <= 0 ? until : other.until, all);
    }

    /** Whether nothing proves it beyond that day, though something does today. */
    public boolean endsBy(LocalDate day) {
        return proven && until != null && !until.isAfter(day);
    }

    /** The piece that has to be renewed, or it is not proven any more; empty where none has an end. */
    public Optional<Piece> last() {
        if (until == null) return Optional.empty();
        return pieces.stream()
                .filter(it -> it.enough() && until.equals(it.until()))
                .findFirst();
    }
}
