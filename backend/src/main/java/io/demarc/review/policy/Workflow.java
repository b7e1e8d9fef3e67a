package io.demarc.review.policy;

import io.demarc.assessment.Tier;
import io.demarc.kernel.Dossier.Concern;
import io.demarc.reference.Kind;
import io.demarc.reference.Shipped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The review policy: which stages a tier asks, how long they have, how long an approval lasts. Read from a data file. */
public record Workflow(Map<String, Concern> stages, Map<Tier, Lane> tiers) {

    public static final Kind<Workflow> KIND =
            new Kind<>("workflow", "review", Workflow.class, (it, others) -> List.of());

    public Workflow {
        for (Tier tier : Tier.values())
            if (!tiers.containsKey(tier)) throw new IllegalArgumentException("no route for " + tier);
        var known = stages.keySet();
        tiers.values().stream()
                .flatMap(lane -> lane.steps().stream().flatMap(List::stream))
                .filter(ask -> !known.contains(ask.stage()))
                .forEach(ask -> {
                    throw new IllegalArgumentException("no stage is called " + ask.stage());
                });
    }

    public static Workflow standard() {
        return Shipped.newest(KIND).content();
    }

    /** @param levels of the score's factors, by id; a factor without level asks nobody */
    public Route route(Tier tier, Map<String, Integer> levels) {
        var lane = lane(tier);
        var terms =
                new Terms(Shipped.newest(KIND).number().toString(), lane.days(), lane.months(), lane.stagesPerPerson());
        var steps = lane.steps().stream()
                .map(step -> step.stream()
                        .filter(ask -> ask.appliesAt(levels))
                        .map(ask -> concern(ask.stage()))
                        .toList())
                .filter(step -> !step.isEmpty())
                .toList();
        return new Route(tier, terms, steps);
    }

    /** The stage's id in the specification, like W4. */
    public String id(Concern concern) {
        return stages.entrySet().stream()
                .filter(stage -> stage.getValue() == concern)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Lane lane(Tier tier) {
        var lane = tiers.get(tier);
        if (lane == null) throw new IllegalStateException("no route for " + tier);
        return lane;
    }

    private Concern concern(String stage) {
        var concern = stages.get(stage);
        if (concern == null) throw new IllegalStateException("no stage is called " + stage);
        return concern;
    }

    /** What one tier asks. */
    public record Lane(
            int days, @Nullable Integer months, @Nullable Integer stagesPerPerson, List<List<Ask>> steps) {}

    /** A stage, and the levels from which on it is asked; without any it is always asked. */
    public record Ask(String stage, @Nullable Map<String, Integer> from) {

        boolean appliesAt(Map<String, Integer> levels) {
            return from == null
                    || from.entrySet().stream()
                            .anyMatch(needed -> levels.getOrDefault(needed.getKey(), 0) >= needed.getValue());
        }
    }
}
