package io.demarc.vendors.contract;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface ContractRepository extends Repository<Contract, UUID> {

    Contract saveAndFlush(Contract contract);

    void delete(Contract contract);

    Optional<Contract> findById(UUID id);

    @NativeQuery("select * from contract where tenant_id = ?1 and vendor_id = ?2 and name_key = name_key(?3)")
    Optional<Contract> findByName(UUID tenant, UUID vendor, String name);
}
