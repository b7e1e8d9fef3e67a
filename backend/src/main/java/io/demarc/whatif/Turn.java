package io.demarc.whatif;

import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.deployment.LegQuestions;
import io.demarc.deployment.Mode;
import io.demarc.deployment.Routing.FailureBehaviour;
import io.demarc.deployment.TakeOver;
import io.demarc.questionnaire.Answers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plan of a use case as it would be.
 *
 * @param plan without a place where none would be left
 * @param gone the places that it has no more
 */
record Turn(DeploymentPlan plan, Fate fate, Set<UUID> gone) {

    /** What we say of a place and no vendor does: which data it may carry, and how far the model is adapted. */
    private static final List<String> KEPT =
            List.of(LegQuestions.DATA_CLASSES, LegQuestions.PERSONAL_DATA, LegQuestions.CUSTOMISATION);

    /** @param touched the ids of the places that it would happen to */
    static Turn of(Question question, DeploymentPlan plan, Set<UUID> touched) {
        return switch (question.kind()) {
            case VENDOR_FAILS, MODEL_ENDS -> lose(plan, touched);
            case REGION_LOST -> loseRegion(plan, touched);
            case PRICES_RISE -> new Turn(plan, Fate.COSTS_MORE, Set.of());
            case MOVE -> new Turn(move(plan, touched, Objects.requireNonNull(question.to())), Fate.MOVES, Set.of());
        };
    }

    /** A place that has other regions as well goes on in these. */
    private static Turn loseRegion(DeploymentPlan plan, Set<UUID> touched) {
        var lost = plan.legs().stream()
                .filter(it -> touched.contains(it.id()) && it.regions().size() < 2)
                .map(Leg::id)
                .collect(Collectors.toSet());
        var turn = lose(plan, lost);
        return lost.size() == touched.size() || turn.fate() == Fate.STANDS_STILL
                ? turn
                : new Turn(turn.plan(), Fate.PARTLY, lost);
    }

    private static Turn lose(DeploymentPlan plan, Set<UUID> lost) {
        var left = plan.legs().stream().filter(it -> !lost.contains(it.id())).toList();
        var then = new DeploymentPlan(plan.useCase(), left, plan.routing());
        if (left.isEmpty()) return new Turn(then, Fate.STANDS_STILL, lost);
        return new Turn(then, isTakenOver(plan, lost) ? Fate.FALLS_BACK : Fate.PARTLY, lost);
    }

    /** Whether requests to each place that is lost go to one that is left. */
    private static boolean isTakenOver(DeploymentPlan plan, Set<UUID> lost) {
        var onFailure = plan.routing().onFailure();
        if (onFailure == FailureBehaviour.DEGRADE || onFailure == FailureBehaviour.FAIL_OPEN) return true;
        if (onFailure != FailureBehaviour.FAIL_OVER_APPROVED) return false;
        var saved = TakeOver.of(plan).stream()
                .filter(it -> !lost.contains(it.to().id()))
                .map(it -> it.from().id())
                .collect(Collectors.toSet());
        return plan.legs().stream().map(Leg::id).filter(lost::contains).allMatch(saved::contains);
    }

    private static DeploymentPlan move(DeploymentPlan plan, Set<UUID> moved, Mode to) {
        return new DeploymentPlan(
                plan.useCase(),
                plan.legs().stream()
                        .map(it -> moved.contains(it.id()) ? moved(it, to) : it)
                        .toList(),
                plan.routing());
    }

    private static Leg moved(Leg leg, Mode to) {
        var answers = new Answers(KEPT.stream()
                .flatMap(it -> Stream.ofNullable(leg.answers().text(it)).map(said -> Map.entry(it, said)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return new Leg(leg.id(), leg.letter(), to, null, null, leg.region(), leg.share(), answers);
    }
}
