package io.demarc.assessment;

import io.demarc.questionnaire.Questionnaire;
import io.demarc.reference.Kind;
import io.demarc.reference.References;
import io.demarc.reference.VersionNumbers;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rules of the score that are in force for the bound organization. */
@Component
class Rulebooks {

    private static final List<Kind<?>> KINDS =
            List.of(Scoring.KIND, AiAct.KIND, Jurisdictions.KIND, Questionnaire.KIND);

    private final References references;

    Rulebooks(References references) {
        this.references = references;
    }

    Rulebook inForce() {
        return new Rulebook(
                references.inForce(Scoring.KIND).content(),
                references.inForce(AiAct.KIND).content(),
                references.inForce(Jurisdictions.KIND).content(),
                references.inForce(Questionnaire.KIND).content());
    }

    VersionNumbers numbers() {
        return references.numbers(KINDS);
    }
}
