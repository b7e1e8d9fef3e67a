package io.demarc.vendors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PriceRepository extends Repository<Price, UUID> {

    Price save(Price price);

    void delete(Price price);

    /** At most 200, in the order in which they were added. */
    List<Price> findTop200ByOfferingIdOrderById(UUID offering);

    Optional<Price> findById(UUID id);
}
