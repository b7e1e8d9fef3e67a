package io.demarc.boundary;

import io.demarc.evidence.Proving;
import io.demarc.inventory.UseCaseState;
import io.demarc.tenancy.BusinessClock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people have said about the boundary of a use case, and what proves it today. */
@Component
class BoundaryRecords {

    private static final String AGENTIC_SCOPE = "AN29";

    private final KeptBoundaries kept;
    private final KeptProofs proofs;
    private final BusinessClock clock;

    BoundaryRecords(KeptBoundaries kept, KeptProofs proofs, BusinessClock clock) {
        this.kept = kept;
        this.proofs = proofs;
        this.clock = clock;
    }

    KeptBoundary said(UseCaseState useCase) {
        return useCase.get(kept);
    }

    void keep(LayerAssignment assignment, UseCaseState useCase) {
        useCase.put(kept, said(useCase).with(kept.keep(assignment)));
    }

    BoundaryRecord of(UseCaseState useCase) {
        return with(List.of(), useCase);
    }

    /** As if this had been accepted, too. */
    BoundaryRecord with(Collection<Proving> more, UseCaseState useCase) {
        var said = said(useCase);
        var accepted = Stream.concat(
                        proofs.of(useCase).stream(), // which the same statement has read
                        proofs.about(useCase, more))
                .toList();
        return new BoundaryRecord(
                agenticScope(useCase),
                said.assignments().stream().map(LayerAssignment::assignment).toList(),
                said.submitted(),
                EvidenceProver.of(accepted, useCase.shown().scored().tier(), clock.today()));
    }

    /** F04, 0 to 4; null while not answered. */
    @Nullable
    Integer agenticScope(UseCaseState useCase) {
        return useCase.answers().level(AGENTIC_SCOPE);
    }
}
