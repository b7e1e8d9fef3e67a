package io.demarc.nextplan;

import io.demarc.kernel.Dossier;
import io.demarc.kernel.NotFound;
import io.demarc.kernel.ReviewSubject;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The facts of a next plan are those that its use case would have: all modules say them of a use case in which it is in force.
 * So what is approved is what holds from then on.
 */
@Component
class NextPlanDossier implements Dossier {

    private final NextPlanRepository kept;
    private final Coming coming;
    private final ObjectProvider<Dossier> all;

    NextPlanDossier(NextPlanRepository kept, Coming coming, ObjectProvider<Dossier> all) {
        this.kept = kept;
        this.coming = coming;
        this.all = all;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject, Use use) {
        if (!(subject instanceof ReviewSubject.OfNextPlan(var id))) return List.of();
        var next = kept.findById(id).orElseThrow(NotFound::new);
        var useCase = new ReviewSubject.OfUseCase(next.useCase().value());
        return coming.with(next, () -> all.orderedStream()
                .filter(it -> !(it instanceof NextPlanDossier))
                .flatMap(it -> it.facts(useCase, use).stream())
                .toList());
    }
}
