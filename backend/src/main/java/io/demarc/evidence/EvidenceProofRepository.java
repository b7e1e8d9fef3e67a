package io.demarc.evidence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EvidenceProofRepository extends Repository<EvidenceProof, UUID> {

    <P extends EvidenceProof> List<P> saveAllAndFlush(Iterable<P> proofs);

    @Query("select p from EvidenceProof p where p.evidenceId in :pieces order by p.item, p.id")
    List<EvidenceProof> findAllOf(Collection<UUID> pieces);
}
