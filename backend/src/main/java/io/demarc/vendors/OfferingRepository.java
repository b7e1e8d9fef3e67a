package io.demarc.vendors;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface OfferingRepository extends Repository<Offering, UUID> {

    Offering save(Offering offering);

    Optional<Offering> findById(UUID id);

    @NativeQuery("select * from offering where tenant_id = ?1 and vendor_id = ?2 and name_key = name_key(?3)")
    Optional<Offering> findByName(UUID tenant, UUID vendor, String name);
}
