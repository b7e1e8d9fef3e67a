package io.demarc.vendors.ending;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ModelEndRepository extends Repository<ModelEnd, UUID> {

    ModelEnd save(ModelEnd end);

    void delete(ModelEnd end);

    Optional<ModelEnd> findById(UUID id);

    /** What one source says of a model: a line for each version and distributor. */
    List<ModelEnd> findByModelIdAndKindAndSource(UUID model, ModelEndKind kind, String source);

    List<ModelEnd> findByModelIdIn(Collection<UUID> models);
}
