package io.demarc.nextplan;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.Sketch;
import io.demarc.boundary.Sketches;
import io.demarc.deployment.Deployments;
import io.demarc.inventory.OverviewRow;
import io.demarc.inventory.UseCaseStates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What would follow of a use case if its next plan was in force. */
@Component
class Impact {

    private final Coming coming;
    private final UseCaseStates states;
    private final Deployments deployments;
    private final Sketches sketches;
    private final Boundaries boundaries;

    Impact(Coming coming, UseCaseStates states, Deployments deployments, Sketches sketches, Boundaries boundaries) {
        this.coming = coming;
        this.states = states;
        this.deployments = deployments;
        this.sketches = sketches;
        this.boundaries = boundaries;
    }

    /**
     * What lists show of it now, and what they would.
     *
     * @param lost what would be seen or steered less than now
     * @param gained what would be seen or steered more than now
     */
    record Shown(OverviewRow now, OverviewRow then, List<String> lost, List<String> gained) {}

    Shown of(NextPlan next) {
        var id = next.useCase();
        var scope = boundaries.agenticScope(id);
        var now = sketches.of(deployments.plan(id), scope);
        var then = sketches.of(next.plan(), scope);
        return new Shown(states.of(id).shown(), coming.shown(next), weaker(then, now), weaker(now, then));
    }

    /** Nobody can say it while a place has no mode. */
    private static List<String> weaker(@Nullable Sketch one, @Nullable Sketch other) {
        return one == null || other == null ? List.of() : one.weakerThan(other);
    }
}
