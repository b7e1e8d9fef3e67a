package io.demarc.deployment;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ConditionRows extends Repository<ConditionRow, UUID> {

    ConditionRow save(ConditionRow condition);

    void delete(ConditionRow condition);
}
