package io.demarc.deployment;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface LegRows extends Repository<LegRow, UUID> {

    LegRow save(LegRow leg);

    void delete(LegRow leg);
}
