package io.demarc.vendors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AgreedTermRepository extends Repository<AgreedTerm, UUID> {

    AgreedTerm save(AgreedTerm term);

    void delete(AgreedTerm term);

    List<AgreedTerm> findByOfferingId(UUID offering);

    Optional<AgreedTerm> findByOfferingIdAndTerm(UUID offering, String term);
}
