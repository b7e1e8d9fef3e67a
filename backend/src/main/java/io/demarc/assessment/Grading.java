package io.demarc.assessment;

import io.demarc.deployment.Mode;
import io.demarc.vendors.assurance.Effective;
import io.demarc.vendors.assurance.Grade;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the suppliers of a use case can be relied on.
 *
 * @param suppliers what is contracted for each place; of a place for which nothing is, one that nobody has graded
 */
record Grading(List<Supplier> suppliers) {

    static final Grading NONE = new Grading(List.of());

    /**
     * @param place by its letter
     * @param offering what is contracted; null where that is not said
     * @param grade for this use; null where nobody has graded it
     */
    record Supplier(
            String place,
            @Nullable Mode mode,
            @Nullable UUID offering,
            @Nullable Effective grade) {

        boolean isGraded() {
            return grade != null;
        }

        private boolean isGradedWell() {
            return grade != null && grade.grade().compareTo(Grade.B) <= 0;
        }
    }

    /** The worst of those that are graded. */
    Optional<Effective> worst() {
        return suppliers.stream()
                .flatMap(it -> Optional.ofNullable(it.grade()).stream())
                .max(Comparator.comparing(Effective::grade));
    }

    boolean isComplete() {
        return !suppliers.isEmpty() && suppliers.stream().allMatch(Supplier::isGraded);
    }

    /** The letters of the places whose supplier nobody has graded. */
    List<String> ungraded() {
        return suppliers.stream()
                .filter(it -> !it.isGraded())
                .map(Supplier::place)
                .distinct()
                .toList();
    }

    /** Whether there are some that run a place in one of these modes, and all of those have grade B or better. */
    boolean isWell(Set<Mode> modes) {
        var those = suppliers.stream()
                .filter(it -> it.mode() != null && modes.contains(it.mode()))
                .toList();
        return !those.isEmpty() && those.stream().allMatch(Supplier::isGradedWell);
    }
}
