package io.demarc.vendors.contract;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CoveredOfferingRepository extends Repository<CoveredOffering, UUID> {

    <C extends CoveredOffering> List<C> saveAllAndFlush(Iterable<C> covered);

    void deleteAll(Iterable<? extends CoveredOffering> covered);

    List<CoveredOffering> findByContractIdOrderById(UUID contract);
}
