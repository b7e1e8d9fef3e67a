package io.demarc.vendors;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface ModelRepository extends Repository<Model, UUID> {

    Model save(Model model);

    Optional<Model> findById(UUID id);

    @NativeQuery("""
            select * from model where tenant_id = ?1 and name_key = name_key(?2)
            order by twin is not distinct from name_key, id limit 1
            """)
    Optional<Model> findByName(UUID tenant, String name);

    /** Of several that were there before names were compared so, the oldest. */
    @NativeQuery("""
            select * from model where tenant_id = ?1 and vendor_id = ?2 and name_key = name_key(?3)
            order by twin is not distinct from name_key, id limit 1
            """)
    Optional<Model> findByName(UUID tenant, UUID vendor, String name);
}
