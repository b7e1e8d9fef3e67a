package io.demarc.houserules;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether a rule speaks of a place, as far as its facts are known: an answer that is missing is never a no.
 *
 * @param missing the facts without which nobody can say; empty unless it is unknown
 */
record Match(State state, Set<String> missing) {

    enum State {
        NO,
        UNKNOWN,
        YES
    }

    static final Match YES = new Match(State.YES, Set.of());
    static final Match NO = new Match(State.NO, Set.of());

    static Match of(boolean holds) {
        return holds ? YES : NO;
    }

    static Match unknown(String fact) {
        return new Match(State.UNKNOWN, Set.of(fact));
    }

    boolean isYes() {
        return state == State.YES;
    }

    boolean isUnknown() {
        return state == State.UNKNOWN;
    }

    /** All parts have to hold: one that fails settles it, whatever is missing. */
    Match and(Match other) {
        if (state == State.NO || other.state == State.NO) return NO;
        return isYes() ? other : other.isYes() ? this : with(other);
    }

    /** One part has to hold. */
    Match or(Match other) {
        if (isYes() || other.isYes()) return YES;
        return state == State.NO ? other : other.state == State.NO ? this : with(other);
    }

    private Match with(Match other) {
        var all = new TreeSet<>(missing);
        all.addAll(other.missing);
        return new Match(State.UNKNOWN, all);
    }

    static Match all(Stream<Match> parts) {
        return parts.reduce(YES, Match::and);
    }

    static Match any(Stream<Match> parts) {
        return parts.reduce(NO, Match::or);
    }
}
