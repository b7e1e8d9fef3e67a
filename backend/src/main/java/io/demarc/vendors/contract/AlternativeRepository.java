package io.demarc.vendors.contract;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AlternativeRepository extends Repository<Alternative, UUID> {

    Alternative saveAndFlush(Alternative alternative);

    void delete(Alternative alternative);

    Optional<Alternative> findByOfferingIdAndStandInId(UUID offering, UUID standIn);

    List<Alternative> findByOfferingIdInOrderById(Collection<UUID> offerings);
}
