package io.demarc.advisor.risk;

import io.demarc.advisor.demand.Demand;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A risk of the catalogue.
 *
 * @param id R01 …, never reused
 * @param likelihood 1 to 5, before the mode moves it
 * @param impact 1 to 5, before the use case moves it
 * @param modes how much each mode adds to the likelihood; a mode that is missing does not raise it
 * @param consumer the same under a consumer's contract in M1 and M2; null where that makes no difference
 * @param raised a further condition; null for none
 */
public record Risk(
        String id,
        String name,
        int likelihood,
        int impact,
        Driver driver,
        Map<Mode, Integer> modes,
        @Nullable Integer consumer,
        @Nullable Raised raised) {

    /** How much a place moves it; empty where it does not raise it. */
    OptionalInt at(Leg leg, Demand demand) {
        var mode = leg.mode();
        var moved = mode == null ? null : modes.get(mode);
        if (moved == null || raised != null && !raised.holds(demand, leg)) return OptionalInt.empty();
        boolean bought = mode == Mode.M1 || mode == Mode.M2;
        if (consumer != null && bought && leg.answers().is(LegQuestions.CONTRACT_TIER, LegQuestions.CONSUMER))
            return OptionalInt.of(consumer);
        return OptionalInt.of(moved + byTheClient(leg, demand));
    }

    /** A client that runs tools on our devices has our users' rights (variant V13). */
    private int byTheClient(Leg leg, Demand demand) {
        boolean runsTools = leg.mode() == Mode.M1 && leg.answers().yes(LegQuestions.CLIENT_RUNS_TOOLS);
        return runsTools && Raised.TOOLS.holds(demand, leg) && (raised == Raised.ACTS || raised == Raised.TOOLS)
                ? 1
                : 0;
    }
}
