package io.demarc.deployment;

import io.demarc.deployment.Routing.FailureBehaviour;
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

    /** The mode of the only leg, or M8 where legs differ (see {@link #isHybrid}); null means "not stated". */
    public @Nullable Mode mode() {
        if (legs.isEmpty()) return null;
        if (isHybrid()) return Mode.M8;
        return legs.stream().allMatch(Leg::namesItsMode) ? legs.getFirst().mode() : null;
    }

    /** Whether two legs differ in mode, operator, region or the data they may carry, as far as both state it. */
    public boolean isHybrid() {
        return legs.stream().anyMatch(one -> legs.stream().anyMatch(one::differsFrom));
    }

    public Optional<Leg> leg(String letter) {
        return legs.stream().filter(leg -> leg.letter().equals(letter)).findFirst();
    }

    /**
     * What happens when a leg fails, as far as it holds: to go on only where it is allowed is not checked while a place does
     * not say what it may carry, and then counts as going on in any case. Null while nobody has said, and for a single leg.
     */
    public @Nullable FailureBehaviour onFailure() {
        var said = legs.size() < 2 ? null : routing.onFailure();
        if (said != FailureBehaviour.FAIL_OVER_APPROVED) return said;
        var takeOvers = TakeOver.of(this);
        return takeOvers.isEmpty() || !takeOvers.stream().allMatch(TakeOver::isStated)
                ? FailureBehaviour.FAIL_OPEN
                : said;
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
