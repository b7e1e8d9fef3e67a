package io.demarc.deployment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LegRows extends Repository<LegRow, UUID> {

    List<LegRow> findByPlanIdInOrderByLetter(Collection<UUID> plans);

    LegRow save(LegRow leg);

    void delete(LegRow leg);
}
