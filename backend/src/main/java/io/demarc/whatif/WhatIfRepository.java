package io.demarc.whatif;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WhatIfRepository extends Repository<WhatIf, UUID> {

    /** At once: rows refer to it that are written beside Hibernate. */
    WhatIf saveAndFlush(WhatIf asked);

    Optional<WhatIf> findById(UUID id);

    /** Two nodes that work on the same go one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WhatIf w where w.id = :id")
    Optional<WhatIf> findToChange(UUID id);
}
