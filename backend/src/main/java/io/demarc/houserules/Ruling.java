package io.demarc.houserules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What house rules say of one place and the data that it may carry.
 *
 * @param by the rules that decided it, with the data that each speaks of
 * @param concerning the ids of all rules that speak of it, or may do so once a fact is known; where none does, those that allow it
 * @param controls all that have to be in place, by their ids; empty unless it is conditional
 * @param open those of them that are not
 * @param missing the facts without which it cannot be said: ids of questions, {@code mode}, {@code region}
 */
public record Ruling(
        Outcome outcome,
        List<By> by,
        SortedSet<String> concerning,
        SortedSet<String> controls,
        SortedSet<String> open,
        SortedSet<String> missing) {

    /** The worst first; what waits for a control before what waits for none. */
    public static final Comparator<Ruling> WORST_FIRST =
            Comparator.comparing(Ruling::outcome).thenComparing(Ruling::isMet);

    /**
     * A rule that had a say.
     *
     * @param classes of the data classes carried those that it speaks of
     * @param personal the level of personal data that it speaks of; null where it does not
     * @param secret whether secret data may be among what it speaks of
     */
    public record By(
            String rule,
            String title,
            Set<Integer> classes,
            @Nullable Integer personal,
            boolean exceptable,
            boolean secret) {}

    /** Whether it is allowed because all its controls are in place. */
    public boolean isMet() {
        return outcome == Outcome.CONDITIONAL && open.isEmpty();
    }

    Ruling lacking(SortedSet<String> facts) {
        return new Ruling(outcome, by, concerning, controls, open, facts);
    }

    Ruling needing(SortedSet<String> all) {
        return new Ruling(outcome, by, concerning, all, all, missing);
    }

    /** The same once these controls are there. */
    Ruling with(Set<String> inPlace) {
        var still = new TreeSet<>(controls);
        still.removeAll(inPlace);
        return new Ruling(outcome, by, concerning, controls, still, missing);
    }

    public boolean isForbidden() {
        return outcome == Outcome.FORBIDDEN;
    }

    public List<String> rules() {
        return by.stream().map(By::rule).toList();
    }

    /** The worst of several; of none there is nothing to say. */
    public static Optional<Ruling> worst(Collection<Ruling> all) {
        return all.stream().min(WORST_FIRST);
    }
}
