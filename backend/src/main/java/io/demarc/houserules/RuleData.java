package io.demarc.houserules;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The data that a rule speaks of.
 *
 * @param classes data classes, levels of F01; null where any will do
 * @param personal levels of F02; null where any will do
 * @param both whether both parts have to hold, where there are two; else one of them is enough
 */
record RuleData(
        @Nullable Set<Integer> classes,
        @Nullable Set<Integer> personal,
        @Nullable Boolean both) {

    static final RuleData ANY = new RuleData(null, null, null);

    boolean isSound() {
        return (classes != null || personal != null)
                && (both == null || classes != null && personal != null)
                && levels(classes)
                && levels(personal);
    }

    private static boolean levels(@Nullable Set<Integer> all) {
        return all == null || !all.isEmpty() && all.stream().allMatch(it -> it >= 0 && it <= 4);
    }

    /** The same, where both of two parts have to hold. */
    RuleData together() {
        return classes == null || personal == null ? this : new RuleData(classes, personal, true);
    }

    Match match(Carried carried) {
        var byClass = classes == null
                ? null
                : carried.classes().isEmpty()
                        ? Match.unknown(Carried.CLASS)
                        : Match.of(!of(carried).isEmpty());
        var level = carried.personal();
        var byPerson = personal == null
                ? null
                : level == null ? Match.unknown(Carried.PERSONAL) : Match.of(personal.contains(level));
        if (byClass == null) return byPerson == null ? Match.YES : byPerson;
        if (byPerson == null) return byClass;
        return Boolean.TRUE.equals(both) ? byClass.and(byPerson) : byClass.or(byPerson);
    }

    /** Of the classes carried those that it speaks of. */
    SortedSet<Integer> of(Carried carried) {
        var hit = new TreeSet<Integer>(carried.classes());
        if (classes == null) hit.clear();
        else hit.retainAll(classes);
        return hit;
    }

    /** The level of personal data carried, if it speaks of that. */
    @Nullable
    Integer personalOf(Carried carried) {
        var level = carried.personal();
        return level != null && personal != null && personal.contains(level) ? level : null;
    }
}
