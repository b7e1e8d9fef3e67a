package io.demarc.deployment;

import io.demarc.inventory.UseCaseId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a use case runs: its legs in order, and what routes between them. */
public record DeploymentPlan(UseCaseId useCase, List<Leg> legs, Routing routing) {

    public DeploymentPlan {
        legs = List.copyOf(legs);
        Set<String> letters = new HashSet<>();
        for (Leg leg : legs)
            if (!letters.add(leg.letter())) throw new IllegalArgumentException("two legs are called " + leg.letter());
    }

    /** The mode of the only leg, or M8 where legs differ in mode or operator; null means "not stated". */
    public @Nullable Mode mode() {
        if (legs.isEmpty()) return null;
        if (isHybrid()) return Mode.M8;
        return legs.stream().allMatch(Leg::namesItsMode) ? legs.getFirst().mode() : null;
    }

    public boolean isHybrid() {
        return legs.stream().anyMatch(one -> legs.stream().anyMatch(one::differsFrom));
    }

    public Optional<Leg> leg(String letter) {
        return legs.stream().filter(leg -> leg.letter().equals(letter)).findFirst();
    }

    /** What is still missing before the plan can be submitted, in the order in which a person would fix it. */
    public List<PlanRule> broken() {
        return Arrays.stream(PlanRule.values())
                .filter(rule -> !rule.holds(this))
                .toList();
    }

    /** What the leg of that id is called; empty where it is none of the plan's. */
    public String letter(@Nullable UUID leg) {
        return legs.stream()
                .filter(it -> it.id().equals(leg))
                .map(Leg::letter)
                .findFirst()
                .orElse("");
    }

    boolean names(@Nullable UUID leg) {
        return legs.stream().anyMatch(it -> it.id().equals(leg));
    }
}
