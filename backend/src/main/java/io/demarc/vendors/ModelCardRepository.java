package io.demarc.vendors;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ModelCardRepository extends Repository<ModelCard, UUID> {

    ModelCard save(ModelCard card);

    Optional<ModelCard> findById(UUID id);
}
