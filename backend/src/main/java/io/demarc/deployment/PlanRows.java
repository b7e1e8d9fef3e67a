package io.demarc.deployment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PlanRows extends Repository<PlanRow, UUID> {

    Optional<PlanRow> findByUseCaseId(UUID useCase);

    PlanRow save(PlanRow plan);
}
