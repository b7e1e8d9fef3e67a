package io.demarc.exchange;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Imports extends Repository<Import, UUID> {

    /** At once: rows refer to it that are written beside Hibernate. */
    Import saveAndFlush(Import it);

    Optional<Import> findById(UUID id);

    /** What its organization keeps in files of imports: none of those that have ended. */
    @Query("select coalesce(sum(i.fileSize), 0) from Import i where i.withdrawnAt is null and i.finishedAt is null")
    long bytes();

    /** To change it: two people, or a person and a job, go one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Import i where i.id = :id")
    Optional<Import> findToChange(UUID id);
}
