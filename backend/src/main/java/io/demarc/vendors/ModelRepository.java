package io.demarc.vendors;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ModelRepository extends Repository<Model, UUID> {

    Model save(Model model);

    Optional<Model> findById(UUID id);

    Optional<Model> findFirstByNameIgnoreCase(String name);

    Optional<Model> findByVendorIdAndNameIgnoreCase(UUID vendor, String name);
}
