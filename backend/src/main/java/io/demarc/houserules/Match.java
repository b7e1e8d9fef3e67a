package io.demarc.houserules;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether a rule speaks of a place, as far as its facts are known: an answer that is missing is never a no.
 *
 * @param missing the facts without which nobody can say; empty unless it is unknown
 */
public record Match(State state, Set<String> missing) {

    public enum State {
        NO,
        UNKNOWN,
        YES
    }

    public static final Match YES = new Match(State.YES, Set.of());
    public static final Match NO = new Match(State.NO, Set.of());

    public static Match of(boolean holds) {
        return holds ? YES : NO;
    }

    public static Match unknown(String fact) {
        return new Match(State.UNKNOWN, Set.of(fact));
    }

    public boolean isYes() {
        return state == State.YES;
    }

    public boolean isUnknown() {
        return state == State.UNKNOWN;
    }

    public Match not() {
        return isUnknown() ? this : of(!isYes());
    }

    /** All parts have to hold: one that fails settles it, whatever is missing. */
    public Match and(Match other) {
        if (state == State.NO || other.state == State.NO) return NO;
        return isYes() ? other : other.isYes() ? this : with(other);
    }

    /** One part has to hold. */
    public Match or(Match other) {
        if (isYes() || other.isYes()) return YES;
        return state == State.NO ? other : other.state == State.NO ? this : with(other);
    }

    private Match with(Match other) {
        var all = new TreeSet<>(missing);
        all.addAll(other.missing);
        return new Match(State.UNKNOWN, all);
    }

    public static Match all(Stream<Match> parts) {
        return parts.reduce(YES, Match::and);
    }

    public static Match any(Stream<Match> parts) {
        return parts.reduce(NO, Match::or);
    }
}
