package io.demarc.boundary;

import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Prover;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Leg;
import io.demarc.kernel.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people have said about a use case's boundary.
 *
 * @param agenticScope F04, 0 to 4; null while not answered, and then tools count
 * @param submitted the legs whose boundary was submitted: before that a cell is not assessed
 */
public record BoundaryRecord(
        @Nullable Integer agenticScope, List<Assignment> assignments, Set<UUID> submitted, Prover prover) {

    public BoundaryRecord {
        assignments = List.copyOf(assignments);
        submitted = Set.copyOf(submitted);
    }

    /** The same after a decision on the whole plan was asked for. */
    BoundaryRecord submitted(DeploymentPlan plan) {
        var legs = plan.legs().stream().map(Leg::id).collect(Collectors.toSet());
        return new BoundaryRecord(agenticScope, assignments, legs, prover);
    }

    Optional<Assignment> assignment(UUID leg, Layer layer) {
        return assignments.stream()
                .filter(it -> it.leg().equals(leg) && it.layer().equals(layer))
                .findFirst();
    }

    /** Who answers for a cell by name, and by which control. */
    public record Assignment(
            UUID leg,
            Layer layer,
            @Nullable MemberId owner,
            @Nullable String control) {}
}
