package io.demarc.vendors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ModelVersionRepository extends Repository<ModelVersion, UUID> {

    ModelVersion save(ModelVersion version);

    void delete(ModelVersion version);

    /** At most 200, the last added first. */
    List<ModelVersion> findTop200ByModelIdOrderByIdDesc(UUID model);

    Optional<ModelVersion> findById(UUID id);
}
