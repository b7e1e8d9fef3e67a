package io.demarc.deployment;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place that fails, and the one that takes over from it (AN79) as far as it may carry the requests. */
public record TakeOver(Leg from, Leg to) {

    /** In the order of the places that fail. */
    public static List<TakeOver> of(DeploymentPlan plan) {
        return plan.legs().stream()
                .flatMap(from -> Stream.ofNullable(from.takenOverBy())
                        .flatMap(letter -> plan.leg(letter).stream())
                        .filter(to -> !to.equals(from))
                        .map(to -> new TakeOver(from, to)))
                .toList();
    }

    /** Whether both say which data they may carry. */
    public boolean isStated() {
        return !from.dataClasses().isEmpty() && !to.dataClasses().isEmpty();
    }

    /** The data classes, 0 to 4, of which requests go over. */
    public SortedSet<Integer> classes() {
        var both = new TreeSet<>(from.dataClasses());
        both.retainAll(to.dataClasses());
        return both;
    }

    /** The data classes, 0 to 4, of which requests are refused. */
    public SortedSet<Integer> refused() {
        var only = new TreeSet<>(from.dataClasses());
        only.removeAll(to.dataClasses());
        return only;
    }

    /** The level of personal data, 0 to 4, above which requests are refused; null where none is for that. */
    public @Nullable Integer mostPersonalData() {
        var limit = to.personalData();
        var carried = from.personalData();
        return limit != null && limit < 4 && (carried == null || carried > limit) ? limit : null;
    }
}
