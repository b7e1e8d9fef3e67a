package io.demarc.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface BusinessUnitRepository extends Repository<BusinessUnit, UUID> {

    BusinessUnit save(BusinessUnit unit);

    Optional<BusinessUnit> findById(UUID id);

    Optional<BusinessUnit> findByParentIdIsNull();

    /** Of several that were there before names were compared so, the oldest. */
    @NativeQuery("""
            select * from business_unit where tenant_id = ?1 and parent_id = ?2 and name_key = name_key(?3)
            order by twin is not distinct from name_key, id limit 1
            """)
    Optional<BusinessUnit> findByName(UUID tenant, UUID parent, String name);
}
