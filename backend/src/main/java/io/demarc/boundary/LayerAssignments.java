package io.demarc.boundary;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LayerAssignments extends Repository<LayerAssignment, UUID> {

    List<LayerAssignment> findByLegIdIn(Collection<UUID> legs);

    Optional<LayerAssignment> findByLegIdAndLayer(UUID leg, Layer layer);

    LayerAssignment save(LayerAssignment assignment);
}
