package io.demarc.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the answers about a use case come to: points and a tier, or why there are none. */
public sealed interface Score {

    /** In place of a tier, where Legal has to look first. */
    String HELD = "HELD";

    /**
     * @param factors all of them, F01 first
     * @param inherent 0 to 100, two decimals; shown with one
     * @param before the tier that the points alone give
     * @param tier the tier after the gates: it sets the route
     * @param gates all of them, G1 first
     */
    record Graded(List<Points> factors, BigDecimal inherent, Tier before, Tier tier, List<Floor> gates)
            implements Score {

        /** The gates that raised it: empty when the points alone give the tier. */
        public List<Floor> raisedBy() {
            return tier == before
                    ? List.of()
                    : gates.stream().filter(gate -> gate.floor() == tier).toList();
        }
    }

    /**
     * Nothing is guessed: without all answers there is no score.
     *
     * @param answers ids of those that are missing, in the order in which they are asked
     */
    record Unanswered(List<String> answers) implements Score {}

    /** Somebody is not sure about a prohibition: until Legal has looked there is neither a score nor a tier. */
    record Held(List<String> provisions) implements Score {}

    /** @param provisions ids of the prohibitions of Article 5 that it falls under, or that Legal says it does */
    record Prohibited(List<String> provisions) implements Score {}

    /**
     * What one factor adds.
     *
     * @param level 0 to 4, the one that counts
     * @param given the level before a cap or a surcharge
     * @param contribution weight × level / 4, two decimals
     */
    record Points(Factor factor, int level, int given, Basis basis, int weight, BigDecimal contribution) {}

    /**
     * @param floor the tier below which this gate lets nothing fall; null when it does not hold
     * @param because what is so when it holds
     */
    record Floor(
            String gate, @Nullable Tier floor, @Nullable String because) {

        public boolean holds() {
            return floor != null;
        }
    }

    /** Null while answers are missing. */
    default @Nullable Tier decidedTier() {
        return switch (this) {
            case Graded graded -> graded.tier();
            case Prohibited _ -> Tier.PROHIBITED;
            case Held _, Unanswered _ -> null;
        };
    }

    /** As lists show it: the tier, or that it is {@value #HELD} for Legal; null while answers are missing. */
    default @Nullable String shownAs() {
        var tier = decidedTier();
        return tier == null ? this instanceof Held ? HELD : null : tier.name();
    }
}
