package io.demarc.vendors.contract;

import io.demarc.vendors.contract.LockIn.Part;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said of leaving an offering.
 *
 * @param levels of the parts that were stated, 0 to 4
 * @param plan what would be done, step by step; null while nobody has drafted it
 * @param walked when it was gone through at a table
 * @param tested when it was tried out last
 * @param finding what came of that
 */
public record ExitFacts(
        Map<Part, Integer> levels,
        @Nullable String plan,
        @Nullable LocalDate approved,
        @Nullable LocalDate walked,
        @Nullable LocalDate tested,
        @Nullable String finding) {

    static final ExitFacts NONE = new ExitFacts(Map.of(), null, null, null, null, null);

    enum State {
        TESTED,
        WALKED,
        APPROVED,
        DRAFTED,
        NONE
    }

    public ExitFacts {
        levels = Map.copyOf(levels);
        if (plan == null && (approved != null || walked != null || tested != null))
            throw new IllegalArgumentException("what is not planned is not approved");
    }

    /** A test counts for a year. */
    State state(LocalDate today) {
        if (tested != null && tested.plusYears(1).isAfter(today)) return State.TESTED;
        if (walked != null || tested != null) return State.WALKED;
        if (approved != null) return State.APPROVED;
        return plan == null ? State.NONE : State.DRAFTED;
    }
}
