package io.demarc.impact.ending;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SuccessorProposalRepository extends Repository<SuccessorProposal, UUID> {

    SuccessorProposal save(SuccessorProposal proposal);
}
