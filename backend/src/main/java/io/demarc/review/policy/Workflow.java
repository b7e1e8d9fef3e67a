package io.demarc.review.policy;

import io.demarc.assessment.Assessments;
import io.demarc.assessment.Tier;
import io.demarc.identity.Role;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.reference.Kind;
import io.demarc.reference.RoleContent;
import io.demarc.reference.VersionNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The review policy: which stages there are, which of them a tier asks, how long they have, how long an approval lasts. */
public record Workflow(List<Step> stages, Map<Tier, Lane> tiers) {

    public static final Kind<Workflow> KIND = new Kind<>(
            "workflow",
            "review",
            Workflow.class,
            (it, others) -> it.faults(others.of(RoleContent.KIND), others.isNew(Workflow.KIND)),
            Workflow::names);

    private static final Map<String, Integer> IN_DOUBT = Map.of(Assessments.UNSURE, 1);

    /**
     * A review stage.
     *
     * @param name of its reviewer
     * @param role of those who decide it
     */
    public record Step(Concern id, String name, Role role) {}

    /** What one tier asks. */
    public record Lane(
            int days, @Nullable Integer months, @Nullable Integer stagesPerPerson, List<List<Ask>> steps) {

        private boolean asks(Concern stage, Map<String, Integer> levels) {
            return steps.stream()
                    .flatMap(List::stream)
                    .anyMatch(it -> it.stage().equals(stage) && it.appliesAt(levels));
        }
    }

    /** A stage, and the levels from which on it is asked; without any it is always asked. */
    public record Ask(Concern stage, @Nullable Map<String, Integer> from) {

        boolean appliesAt(Map<String, Integer> levels) {
            return from == null
                    || from.entrySet().stream()
                            .anyMatch(needed -> levels.getOrDefault(needed.getKey(), 0) >= needed.getValue());
        }
    }

    /**
     * @param number of this policy
     * @param levels of the score's factors, by id; a factor without level asks nobody
     */
    public Route route(VersionNumber number, Tier tier, Map<String, Integer> levels) {
        var lane = Optional.ofNullable(tiers.get(tier)).orElseThrow();
        var terms = new Terms(number.toString(), lane.days(), lane.months(), lane.stagesPerPerson());
        var steps = lane.steps().stream()
                .map(step -> step.stream()
                        .filter(ask -> ask.appliesAt(levels))
                        .map(Ask::stage)
                        .toList())
                .filter(step -> !step.isEmpty())
                .toList();
        return new Route(tier, terms, steps, roles());
    }

    private Map<Concern, Role> roles() {
        return stages.stream().collect(Collectors.toMap(Step::id, Step::role));
    }

    private Map<String, String> names() {
        return stages.stream().collect(Collectors.toMap(it -> "concern." + it.id(), Step::name));
    }

    /** @param isNew an own one from before there was a doubt about the law stays in force as it is */
    private List<String> faults(RoleContent roles, boolean isNew) {
        var faults = new ArrayList<String>();
        var known = new HashSet<Concern>();
        for (Step stage : stages) {
            if (!known.add(stage.id())) faults.add(stage.id() + " is there twice");
            roles.faultsOfDeciding(stage.role()).forEach(fault -> faults.add(stage.id() + ": " + fault));
        }
        for (Tier tier : Tier.values()) {
            var lane = tiers.get(tier);
            if (lane == null) {
                faults.add("there is no route for " + tier);
                continue;
            }
            if (lane.days() < 1) faults.add("a stage of " + tier + " has no time");
            if (lane.steps().stream().allMatch(List::isEmpty)) faults.add(tier + " asks nobody");
            else if (isNew && !lane.asks(Concern.LEGAL, IN_DOUBT))
                faults.add(tier + " does not ask " + Concern.LEGAL.id() + " where somebody is not sure about the law");
            lane.steps().stream()
                    .flatMap(List::stream)
                    .map(Ask::stage)
                    .filter(stage -> !known.contains(stage))
                    .forEach(stage -> faults.add(tier + ": there is no stage " + stage));
        }
        return faults;
    }
}
