package io.demarc.deployment;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LegRows extends Repository<LegRow, UUID> {

    List<LegRow> findByPlanIdOrderByLetter(UUID plan);

    LegRow save(LegRow leg);

    void delete(LegRow leg);
}
