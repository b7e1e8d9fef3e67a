package io.demarc.deployment;

import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Uuid7;
import io.demarc.questionnaire.Answers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    /**
     * A place that only passes requests on is several places, and somebody else routes between them (domain specification,
     * 1.3): the second one is added where there is none.
     */
    public DeploymentPlan withoutServices() {
        if (legs.stream().noneMatch(leg -> Path.passesOn(leg.answers()))) return this;
        var all = new ArrayList<Leg>();
        for (Leg leg : legs) all.add(Path.passesOn(leg.answers()) ? leg.behindAService() : leg);
        if (all.size() == 1)
            all.add(new Leg(
                    Uuid7.next(),
                    all.getFirst().letter().equals("A") ? "B" : "A",
                    null,
                    null,
                    null,
                    null,
                    null,
                    Path.behindAService()));
        all.sort(Comparator.comparing(Leg::letter));
        return new DeploymentPlan(useCase, all, routing.byThirdParty(true));
    }

    /** With at least so many places, of which nothing is known yet. */
    public DeploymentPlan with(int places) {
        var all = new ArrayList<>(legs);
        for (char letter = 'A'; all.size() < places; letter++)
            if (leg(String.valueOf(letter)).isEmpty())
                all.add(new Leg(Uuid7.next(), String.valueOf(letter), null, null, null, null, null, Answers.NONE));
        all.sort(Comparator.comparing(Leg::letter));
        return new DeploymentPlan(useCase, all, routing);
    }

    public DeploymentPlan with(Leg changed) {
        return new DeploymentPlan(
                useCase,
                legs.stream()
                        .map(leg -> leg.id().equals(changed.id()) ? changed : leg)
                        .toList(),
                routing);
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
