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

    /** What was said of a piece about these offerings and use cases. */
    @Query("""
            select p from EvidenceProof p
            where p.evidenceId = :piece and (p.offeringId in :offerings or p.useCaseId in :useCases)
            """)
    List<EvidenceProof> findAllAbout(UUID piece, Collection<UUID> offerings, Collection<UUID> useCases);

    /** What a piece was refused for. */
    @Query("select p from EvidenceProof p where p.evidenceId = :piece and not p.accepted")
    List<EvidenceProof> findAllRefused(UUID piece);

    /** How many things a piece proves, or is to prove. */
    @Query("select cast(count(p) as integer) from EvidenceProof p where p.evidenceId = :piece and p.accepted")
    int countProven(UUID piece);
}
