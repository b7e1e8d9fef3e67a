package io.demarc.impact.ending;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EndPlanRepository extends Repository<EndPlan, UUID> {

    EndPlan saveAndFlush(EndPlan plan);

    Optional<EndPlan> findByLegId(UUID leg);
}
