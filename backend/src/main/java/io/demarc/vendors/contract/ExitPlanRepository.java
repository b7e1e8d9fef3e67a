package io.demarc.vendors.contract;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ExitPlanRepository extends Repository<ExitPlan, UUID> {

    ExitPlan saveAndFlush(ExitPlan plan);

    List<ExitPlan> findByOfferingIdIn(Collection<UUID> offerings);
}
