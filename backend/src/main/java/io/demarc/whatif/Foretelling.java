package io.demarc.whatif;

import io.demarc.advisor.Outlays;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.inventory.Suppositions;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of use cases that something would touch what would become of them, in a constant number of statements. */
@Component
@Transactional(readOnly = true)
class Foretelling {

    private final TouchedPlaces touched;
    private final Suppositions suppositions;
    private final Deployments deployments;
    private final Outlays outlays;

    Foretelling(TouchedPlaces touched, Suppositions suppositions, Deployments deployments, Outlays outlays) {
        this.touched = touched;
        this.suppositions = suppositions;
        this.deployments = deployments;
        this.outlays = outlays;
    }

    /** What is known of one before anything follows from it. */
    private record Turned(Turn turn, Line.Outlay before, Line.Outlay after) {}

    /**
     * The next use cases by id.
     *
     * @param most how many these are, unless they are the last
     */
    record Foretold(List<TouchedPlaces.Row> touched, List<Line> lines, int most) {

        int size() {
            return touched.size();
        }

        boolean isFull() {
            return size() == most;
        }

        @Nullable
        UUID last() {
            return touched.isEmpty() ? null : touched.getLast().id();
        }
    }

    Foretold next(Question question, UUID reached, int most) {
        var some = touched.after(question, reached, most);
        return new Foretold(some, of(question, some), most);
    }

    private List<Line> of(Question question, List<TouchedPlaces.Row> some) {
        var places = some.stream().collect(Collectors.toMap(TouchedPlaces.Row::useCase, TouchedPlaces.Row::places));
        var turned = new HashMap<UseCaseId, Turned>();
        var supposed = suppositions.of(
                some.stream().map(TouchedPlaces.Row::useCase).toList(),
                all -> deployments.suppose(plans(question, all, places, turned)));
        var lines = new ArrayList<Line>();
        for (var it : supposed) {
            var how = Objects.requireNonNull(turned.get(it.before().id()));
            lines.add(new Line(
                    it.before(), it.after(), how.turn().fate(), how.turn().gone(), how.before(), how.after()));
        }
        return lines;
    }

    /** The plans that are other ones then. */
    private Map<UseCaseState, DeploymentPlan> plans(
            Question question,
            List<UseCaseState> all,
            Map<UseCaseId, Set<UUID>> places,
            Map<UseCaseId, Turned> turned) {
        var plans = new HashMap<UseCaseState, DeploymentPlan>();
        for (var useCase : all) {
            var touched = Objects.requireNonNull(places.get(useCase.id()));
            var before = deployments.plan(useCase);
            var turn = Turn.of(question, before, touched);
            turned.put(
                    useCase.id(),
                    new Turned(turn, outlay(useCase, before, null), outlay(useCase, turn.plan(), question, touched)));
            if (!turn.plan().equals(before)) plans.put(useCase, turn.plan());
        }
        return plans;
    }

    private Line.Outlay outlay(UseCaseState useCase, DeploymentPlan plan, @Nullable Double monthly) {
        return new Line.Outlay(
                outlays.people(plan), monthly == null ? outlays.monthly(plan, useCase.answers(), _ -> true) : monthly);
    }

    /** What costs more at some places costs the same at the others. */
    private Line.Outlay outlay(UseCaseState useCase, DeploymentPlan plan, Question question, Set<UUID> touched) {
        if (question.kind() != Kind.PRICES_RISE) return outlay(useCase, plan, null);
        var before = outlays.monthly(plan, useCase.answers(), _ -> true);
        var there = outlays.monthly(plan, useCase.answers(), leg -> touched.contains(leg.id()));
        return before == null || there == null
                ? new Line.Outlay(outlays.people(plan), null)
                : outlay(useCase, plan, before + there * (question.costFactor().doubleValue() - 1));
    }
}
