package io.demarc.inventory;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UseCases extends Repository<UseCase, UUID> {

    UseCase save(UseCase useCase);

    /** To change it, as {@link UseCaseStates} does. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from UseCase u where u.id = :id")
    Optional<UseCase> findToChange(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from UseCase u where u.id in :ids order by u.id")
    List<UseCase> findAllToChange(Collection<UUID> ids);
}
