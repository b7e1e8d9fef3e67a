package io.demarc.review;

import io.demarc.kernel.Dossier.Concern;
import io.demarc.review.policy.Route;
import io.demarc.review.snapshot.Snapshot;
import io.demarc.review.snapshot.Strengthened;
import java.util.List;
import java.util.Optional;

/**
 * What was decided before a request, in the round or the approval before it.
 *
 * @param since the gaps that were closed after the facts of these stages had been sent
 */
record Earlier(List<Stage> stages, Strengthened since) {

    static final Earlier NOTHING = new Earlier(List.of(), Strengthened.NONE);

    /** The stage of that concern, if what it answers for is the same now. */
    Optional<Stage> on(Snapshot now, Concern concern, Route route) {
        return stages.stream()
                .filter(stage -> stage.concern().equals(concern))
                .filter(stage -> stage.isOn(now, route, since))
                .findFirst();
    }
}
