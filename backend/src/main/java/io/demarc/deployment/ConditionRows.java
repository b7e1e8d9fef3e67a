package io.demarc.deployment;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ConditionRows extends Repository<ConditionRow, UUID> {

    List<ConditionRow> findByPlanIdInOrderByPosition(Collection<UUID> plans);

    ConditionRow save(ConditionRow condition);

    void delete(ConditionRow condition);
}
