package io.demarc.boundary;

import io.demarc.boundary.matrix.Layer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people have said about a use case's boundary, as it is kept.
 *
 * @param submitted the legs on which somebody has asked for a decision
 */
record KeptBoundary(List<LayerAssignment> assignments, Set<UUID> submitted) {

    static final KeptBoundary NONE = new KeptBoundary(List.of(), Set.of());

    static KeptBoundary of(List<KeptLayers.Kept> layers) {
        return new KeptBoundary(
                layers.stream()
                        .flatMap(it -> Stream.ofNullable(it.assignment()))
                        .toList(),
                layers.stream()
                        .filter(KeptLayers.Kept::submitted)
                        .map(KeptLayers.Kept::leg)
                        .collect(Collectors.toSet()));
    }

    Optional<LayerAssignment> assignment(UUID leg, Layer layer) {
        return assignments.stream().filter(it -> it.isOf(leg, layer)).findFirst();
    }

    /** Rises with each change of who is named. */
    int version() {
        return assignments.stream().mapToInt(LayerAssignment::version).sum();
    }

    KeptBoundary with(LayerAssignment assignment) {
        var all = new ArrayList<>(assignments);
        if (!all.contains(assignment)) all.add(assignment);
        return new KeptBoundary(all, submitted);
    }

    KeptBoundary submitted(List<UUID> legs) {
        var all = new HashSet<>(submitted);
        all.addAll(legs);
        return new KeptBoundary(assignments, all);
    }
}
