package io.demarc.boundary.sheet;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ProviderSheetRepository extends Repository<ProviderSheet, UUID> {

    ProviderSheet saveAndFlush(ProviderSheet sheet);

    Optional<ProviderSheet> findFirstByOfferingIdOrderByNumberDesc(UUID offering);

    List<ProviderSheet> findByOfferingId(UUID offering);

    void deleteAll(Iterable<ProviderSheet> sheets);
}
