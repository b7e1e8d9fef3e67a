package io.demarc.advisor;

import io.demarc.advisor.constraint.Constraint;
import io.demarc.advisor.constraint.Exclusions;
import io.demarc.advisor.fit.Fit;
import io.demarc.deployment.Mode;
import io.demarc.houserules.Ruling;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether a candidate may be chosen at all, and how well it fits.
 *
 * @param house what house rules say of its worst place
 */
public record Judgement(Candidate candidate, Exclusions exclusions, Ruling house, Fit fit) {

    /** House rules that say again what a constraint says. */
    private static final Map<String, Constraint> REPEATED = Map.of(
            "HR02", Constraint.HC12,
            "HR03", Constraint.HC03,
            "HR09", Constraint.HC02,
            "HR12", Constraint.HC01,
            "HR14", Constraint.HC05);

    /** Of candidates that fit alike the first that nothing excludes, else the first. */
    public static Judgement firstPossible(List<Judgement> alike) {
        return alike.stream().filter(it -> !it.isExcluded()).findFirst().orElse(alike.getFirst());
    }

    public boolean isExcluded() {
        return exclusions.isExcluded() || house.isForbidden();
    }

    public Mode mode() {
        return candidate.mode();
    }

    /** The house rules that forbid it, without those that only repeat a constraint that excludes it, too. */
    public List<Ruling.By> forbidding() {
        return house.isForbidden()
                ? house.by().stream()
                        .filter(it -> !exclusions.by().contains(REPEATED.get(it.rule())))
                        .toList()
                : List.of();
    }

    /** By question, the facts without which constraints or house rules cannot be tested. */
    public SortedSet<String> unsaid() {
        var unsaid = new TreeSet<>(exclusions.unsaid());
        unsaid.addAll(house.missing());
        return unsaid;
    }
}
