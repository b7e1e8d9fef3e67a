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
    private final KeptProofs proofs;

    KeptBoundaries(Deployments deployments, LayerAssignments assignments, KeptLayers layers, KeptProofs proofs) {
        this.proofs = proofs;
        this.deployments = deployments;
        this.assignments = assignments;
        this.layers = layers;
    }

    /** With the evidence about them, which the same statement reads. */
    @Override
    public Map<UseCaseId, KeptBoundary> read(Collection<UseCaseState> useCases) {
        var all = useCases.stream().flatMap(it -> legs(it).stream()).toList();
        var rows = all.isEmpty()
                ? new KeptLayers.Read(List.of(), List.of())
                : layers.of(all, KeptProofs.ids(useCases), proofs.offerings(useCases));
        proofs.seen(useCases, rows.proofs());
        var kept = rows.layers().stream().collect(groupingBy(KeptLayers.Kept::leg));
        var read = new HashMap<UseCaseId, KeptBoundary>();
        for (var useCase : useCases)
            read.put(
                    useCase.id(),
                    KeptBoundary.of(legs(useCase).stream()
                            .flatMap(leg -> kept.getOrDefault(leg, List.of()).stream())
                            .toList()));
        return read;
    }

    LayerAssignment keep(LayerAssignment assignment) {
        return assignments.save(assignment);
    }

    List<UUID> legs(UseCaseState useCase) {
        return deployments.plan(useCase).legs().stream().map(Leg::id).toList();
    }
}
