package io.demarc.exchange;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Imports extends Repository<Import, UUID> {

    /** At once: rows refer to it that are written beside Hibernate. */
    Import saveAndFlush(Import it);

    Optional<Import> findById(UUID id);

    /** Bytes that its organization keeps of imports, or may come to keep of those that have not ended. */
    @Query("select coalesce(sum(i.kept), 0) from Import i")
    long kept();

    /** Who had it run, where it is running. It is not locked: whoever goes by it asks again before the end. */
    @NativeQuery("""
            select begun_by from import
            where tenant_id = ?1 and id = ?2 and begun_at is not null and stopped_at is null and finished_at is null and withdrawn_at is null
            """)
    Optional<UUID> runner(UUID tenant, UUID id);

    /** To change it: two people, or a person and a job, go one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Import i where i.id = :id")
    Optional<Import> findToChange(UUID id);
}
