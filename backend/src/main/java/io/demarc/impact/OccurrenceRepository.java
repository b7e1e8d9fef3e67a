package io.demarc.impact;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OccurrenceRepository extends Repository<Occurrence, UUID> {

    /** At once: rows refer to it that are read beside Hibernate. */
    Occurrence saveAndFlush(Occurrence occurrence);

    Optional<Occurrence> findById(UUID id);

    /** To change it: two people, or a person and a job, go one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Occurrence o where o.id = :id")
    Optional<Occurrence> findToChange(UUID id);
}
