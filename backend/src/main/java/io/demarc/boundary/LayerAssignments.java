package io.demarc.boundary;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LayerAssignments extends Repository<LayerAssignment, UUID> {

    List<LayerAssignment> findByLegIdIn(Collection<UUID> legs);

    LayerAssignment save(LayerAssignment assignment);
}
