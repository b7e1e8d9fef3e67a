package io.demarc.boundary;

import static java.util.stream.Collectors.groupingBy;

import io.demarc.deployment.Deployments;
import io.demarc.deployment.Leg;
import io.demarc.inventory.Part;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people have said about the boundaries of use cases. */
@Component
class KeptBoundaries implements Part<KeptBoundary> {

    private final Deployments deployments;
    private final LayerAssignments assignments;
    private final KeptLayers layers;

    KeptBoundaries(Deployments deployments, LayerAssignments assignments, KeptLayers layers) {
        this.deployments = deployments;
        this.assignments = assignments;
        this.layers = layers;
    }

    @Override
    public Map<UseCaseId, KeptBoundary> read(Collection<UseCaseState> useCases) {
        var legs = new HashMap<UseCaseId, List<UUID>>();
        for (var useCase : useCases) legs.put(useCase.id(), legs(useCase));
        var all = legs.values().stream().flatMap(List::stream).toList();
        var read = new HashMap<UseCaseId, KeptBoundary>();
        for (var useCase : useCases) read.put(useCase.id(), KeptBoundary.NONE);
        if (all.isEmpty()) return read;
        var kept = layers.of(all).stream().collect(groupingBy(KeptLayers.Kept::leg));
        legs.forEach((useCase, its) -> read.put(
                useCase,
                KeptBoundary.of(its.stream()
                        .flatMap(leg -> kept.getOrDefault(leg, List.of()).stream())
                        .toList())));
        return read;
    }

    LayerAssignment keep(LayerAssignment assignment) {
        return assignments.save(assignment);
    }

    List<UUID> legs(UseCaseState useCase) {
        return deployments.plan(useCase).legs().stream().map(Leg::id).toList();
    }
}
