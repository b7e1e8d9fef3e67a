package io.demarc.impact;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TouchedRepository extends Repository<TouchedUseCase, UUID> {

    <T extends TouchedUseCase> List<T> saveAllAndFlush(Iterable<T> touched);

    /** Of one event, by the ids of the use cases. */
    @Query(
            "select t from TouchedUseCase t where t.occurrenceId = :occurrence and t.useCaseId > :after order by t.useCaseId")
    List<TouchedUseCase> findAfter(UUID occurrence, UUID after, Limit most);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from TouchedUseCase t where t.occurrenceId = :occurrence and t.useCaseId = :useCase")
    Optional<TouchedUseCase> findToChange(UUID occurrence, UUID useCase);
}
