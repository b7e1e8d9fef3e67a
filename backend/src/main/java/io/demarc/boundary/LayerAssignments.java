package io.demarc.boundary;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LayerAssignments extends Repository<LayerAssignment, UUID> {

    LayerAssignment save(LayerAssignment assignment);
}
