package io.demarc.evidence;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvidenceRepository extends Repository<Evidence, UUID> {

    /** At once: rows refer to it that are read beside Hibernate. */
    Evidence saveAndFlush(Evidence piece);

    Optional<Evidence> findById(UUID id);

    /** To change it: two people, or a person and a job, go one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from Evidence e where e.id = :id")
    Optional<Evidence> findToChange(UUID id);
}
