package io.demarc.review.usecase;

import io.demarc.assessment.Rulings;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier.Fact;
import io.demarc.review.LegalLook;
import io.demarc.review.LegalLooks;
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
    public Optional<String> prohibitedOn(UseCaseId useCase, String fact) {
        return looks.last(UseCaseReviews.subject(useCase)).filter(LegalLook::isProhibited).stream()
                .flatMap(look -> look.facts().facts().stream())
                .filter(it -> it.key().equals(fact))
                .map(Fact::value)
                .findFirst();
    }
}
