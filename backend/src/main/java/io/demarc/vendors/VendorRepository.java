package io.demarc.vendors;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface VendorRepository extends Repository<Vendor, UUID> {

    Vendor save(Vendor vendor);

    Optional<Vendor> findById(UUID id);

    Optional<Vendor> findByNameIgnoreCase(String name);
}
