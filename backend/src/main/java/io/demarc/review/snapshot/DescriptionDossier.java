package io.demarc.review.snapshot;

import io.demarc.inventory.Catalogue;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a use case is said to be. A new purpose concerns nearly everybody (MC01); a new name is noted only. */
@Component
class DescriptionDossier implements Dossier {

    private static final Set<Concern> PURPOSE =
            Set.of(Concern.INTAKE, Concern.DATA, Concern.PRIVACY, Concern.LEGAL, Concern.EXECUTIVE);

    private final Catalogue catalogue;

    DescriptionDossier(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject) {
        return switch (subject) {
            case ReviewSubject.OfUseCase(var id) -> {
                var useCase = catalogue.find(new UseCaseId(id));
                yield List.of(
                        new Fact("description.name", "review.fact.name", useCase.name(), Set.of()),
                        new Fact("description.purpose", "review.fact.purpose", useCase.purpose(), PURPOSE));
            }
            case ReviewSubject.OfOffering _, ReviewSubject.OfModel _, ReviewSubject.OfException _ -> List.of();
        };
    }
}
