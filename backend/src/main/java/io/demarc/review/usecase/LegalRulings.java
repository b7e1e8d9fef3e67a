package io.demarc.review.usecase;

import io.demarc.assessment.Rulings;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Fact;
import io.demarc.review.LegalLook;
import io.demarc.review.LegalLooks;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Legal says of a doubt is a decision of a review. */
@Component
class LegalRulings implements Rulings {

    private final LegalLooks looks;

    LegalRulings(LegalLooks looks) {
        this.looks = looks;
    }

    @Override
    public Map<UseCaseId, String> prohibitedOn(Collection<UseCaseId> useCases, String fact) {
        var found = new HashMap<UseCaseId, String>();
        var ids = useCases.stream().map(UseCaseId::value).toList();
        looks.last(UseCaseReviews.KIND, ids).forEach((id, look) -> {
            if (look.isProhibited()) valueOf(fact, look).ifPresent(value -> found.put(new UseCaseId(id), value));
        });
        return found;
    }

    private static Optional<String> valueOf(String fact, LegalLook look) {
        return look.facts().facts().stream()
                .filter(it -> it.key().equals(fact))
                .map(Fact::value)
                .findFirst();
    }
}
