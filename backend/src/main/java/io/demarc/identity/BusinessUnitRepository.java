package io.demarc.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface BusinessUnitRepository extends Repository<BusinessUnit, UUID> {

    BusinessUnit save(BusinessUnit unit);

    Optional<BusinessUnit> findById(UUID id);

    Optional<BusinessUnit> findByParentIdIsNull();

    Optional<BusinessUnit> findByParentIdAndNameIgnoreCase(UUID parent, String name);
}
