package io.demarc.inventory;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface UseCases extends Repository<UseCase, UUID> {

    UseCase save(UseCase useCase);

    Optional<UseCase> findById(UUID id);
}
