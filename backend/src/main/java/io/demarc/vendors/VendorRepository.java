package io.demarc.vendors;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface VendorRepository extends Repository<Vendor, UUID> {

    Vendor save(Vendor vendor);

    Optional<Vendor> findById(UUID id);

    /** Of several that were there before names were compared so, the oldest. */
    @NativeQuery("""
            select * from vendor where tenant_id = ?1 and name_key = name_key(?2)
            order by twin is not distinct from name_key, id limit 1
            """)
    Optional<Vendor> findByName(UUID tenant, String name);
}
