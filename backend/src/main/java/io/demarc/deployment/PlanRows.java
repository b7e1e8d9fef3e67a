package io.demarc.deployment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PlanRows extends Repository<PlanRow, UUID> {

    List<PlanRow> findByUseCaseIdIn(Collection<UUID> useCases);

    PlanRow save(PlanRow plan);
}
