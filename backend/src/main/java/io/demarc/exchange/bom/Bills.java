package io.demarc.exchange.bom;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Bills extends Repository<Bill, UUID> {

    /** At once: lines refer to it that are written beside Hibernate. */
    Bill saveAndFlush(Bill it);

    Optional<Bill> findById(UUID id);

    /** Lines that are kept of those that were not withdrawn. */
    @Query("select coalesce(sum(b.lineCount), 0) from Bill b where b.withdrawnAt is null")
    long kept();

    /** To change it: two people, or a person and a job, go one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Bill b where b.id = :id")
    Optional<Bill> findToChange(UUID id);
}
