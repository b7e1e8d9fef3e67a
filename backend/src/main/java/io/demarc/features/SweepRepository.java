package io.demarc.features;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SweepRepository extends Repository<Sweep, UUID> {

    /** At once: rows refer to it that are read beside Hibernate, and two that begin it are told apart. */
    Sweep saveAndFlush(Sweep sweep);

    void delete(Sweep sweep);

    Optional<Sweep> findByOfferingId(UUID offering);

    /** To change it or a feature of the offering: two people go one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Sweep s where s.offeringId = :offering")
    Optional<Sweep> findToChange(UUID offering);
}
