package io.demarc.assessment;

import io.demarc.inventory.Catalogue;
import io.demarc.inventory.UseCaseId;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks how risky a use case is. Nothing is kept: the answers are, and the score follows from them. */
@Service
@Transactional(readOnly = true)
public class Assessments {

    private final Rulebook rulebook;
    private final Catalogue catalogue;
    private final Placements placements;

    Assessments(Rulebook rulebook, Catalogue catalogue, Placements placements) {
        this.rulebook = rulebook;
        this.catalogue = catalogue;
        this.placements = placements;
    }

    public Score score(UseCaseId id) {
        return assessment(id).score();
    }

    /** Empty until all is answered; PROHIBITED as soon as a prohibited practice is ticked. */
    public Optional<Tier> tier(UseCaseId id) {
        return Optional.ofNullable(score(id).decidedTier());
    }

    /** Empty until the question about the law is answered. */
    public Optional<RegulatoryClass> regulatoryClass(UseCaseId id) {
        return Optional.of(given(id).ticked())
                .filter(ticked -> !ticked.isEmpty())
                .map(ticked -> rulebook.law().classOf(ticked));
    }

    /** The level that counts for a factor, such as F02 for the route; empty while it is not known. */
    public Optional<Integer> level(UseCaseId id, Factor factor) {
        return Optional.ofNullable(assessment(id).readings().of(factor)).map(Reading::level);
    }

    Assessment assessment(UseCaseId id) {
        var given = given(id);
        var placement = placements.of(id);
        return new Assessment(
                given,
                placement,
                rulebook.readings(given, placement),
                rulebook.score(given, placement),
                rulebook.outlook(given, placement));
    }

    Given given(UseCaseId id) {
        return Given.of(catalogue.answers(id));
    }
}
