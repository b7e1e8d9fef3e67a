package io.demarc.boundary;

import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.inventory.Derivation;
import io.demarc.inventory.Shown;
import io.demarc.inventory.UseCaseState;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/** What lists show of a boundary; and from the first request for a decision on its cells are assessed. */
@Component
class BoundaryDerivation implements Derivation {

    private final Boundaries boundaries;
    private final BoundaryReference reference;
    private final KeptBoundaries kept;
    private final BoundarySubmissions submissions;
    private final EntityManager entities;
    private final Sketches sketches;

    BoundaryDerivation(
            Boundaries boundaries,
            BoundaryReference reference,
            KeptBoundaries kept,
            BoundarySubmissions submissions,
            EntityManager entities,
            Sketches sketches) {
        this.sketches = sketches;
        this.entities = entities;
        this.boundaries = boundaries;
        this.reference = reference;
        this.kept = kept;
        this.submissions = submissions;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String restsOn() {
        return reference.shown().toString();
    }

    @Override
    public void derive(UseCaseState useCase) {
        submit(useCase);
        // What was never sent is no better than what was: its layers count as open, too.
        var together = boundaries.assessed(useCase).together();
        useCase.show(together == null ? Shown.Bounded.UNKNOWN : bounded(together, sketches.of(together, useCase)));
    }

    private static Shown.Bounded bounded(Column together, Sketch sketch) {
        return new Shown.Bounded(
                together.open().size(),
                together.coverage(),
                together.outline(),
                sketch.unseen().size(),
                sketch.unsteered().size());
    }

    private void submit(UseCaseState useCase) {
        var at = useCase.submittedAt();
        var legs = kept.legs(useCase);
        var before = useCase.get(kept);
        if (at == null || before.submitted().containsAll(legs)) return;
        entities.flush(); // The legs may be new.
        submissions.add(legs, at);
        useCase.put(kept, before.submitted(legs));
    }
}
