package io.demarc.exchange.candidate;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface VendorCandidateRepository extends Repository<VendorCandidate, UUID> {

    VendorCandidate save(VendorCandidate candidate);

    Optional<VendorCandidate> findById(UUID id);

    List<VendorCandidate> findAllByIdIn(Collection<UUID> ids);
}
