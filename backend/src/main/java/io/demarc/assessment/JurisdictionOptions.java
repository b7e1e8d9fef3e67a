package io.demarc.assessment;

import io.demarc.questionnaire.OptionSource;
import io.demarc.questionnaire.Question.Option;
import io.demarc.reference.References;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** The places whose law is known here. */
@Component
class JurisdictionOptions implements OptionSource {

    private final References references;

    JurisdictionOptions(References references) {
        this.references = references;
    }

    @Override
    public String name() {
        return Jurisdictions.NAME;
    }

    @Override
    public List<Option> options(Collection<String> chosen) {
        return references.inForce(Jurisdictions.KIND).content().places().stream()
                .map(it -> Option.of(it.id(), it.name()))
                .toList();
    }
}
