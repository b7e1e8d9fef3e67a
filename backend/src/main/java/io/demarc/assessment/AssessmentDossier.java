package io.demarc.assessment;

import io.demarc.assessment.Scoring.Rule;
import io.demarc.assessment.Scoring.Weighed;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The answers as facts that decisions are bound to. F08 follows from the legs, and F10 from the vendors: facts of others. */
@Component
class AssessmentDossier implements Dossier {

    private final Assessments assessments;
    private final Rulebooks rulebooks;

    AssessmentDossier(Assessments assessments, Rulebooks rulebooks) {
        this.assessments = assessments;
        this.rulebooks = rulebooks;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject, Use use) {
        return switch (subject) {
            case ReviewSubject.OfUseCase(var id) -> facts(assessments.given(new UseCaseId(id)), rulebooks.inForce());
            case ReviewSubject.OfOffering _, ReviewSubject.OfModel _, ReviewSubject.OfException _ -> List.of();
        };
    }

    private static List<Fact> facts(Given given, Rulebook rulebook) {
        return rulebook.scoring().factors().stream()
                .filter(factor -> factor.rule() != Rule.MODE && factor.rule() != Rule.GRADE)
                .map(factor -> new Fact(
                                "answer." + factor.answer(), factor.name(), value(factor, given), concerns(factor))
                        .inWords(words(factor, given, rulebook)))
                .toList();
    }

    private static String value(Weighed factor, Given given) {
        if (factor.rule() == Rule.LAW) return given.ticked().stream().sorted().collect(Collectors.joining(","));
        var level = given.level(factor.id());
        return level == null ? "" : level.toString();
    }

    /** What was chosen, in the words in which it was asked. */
    private static String words(Weighed factor, Given given, Rulebook rulebook) {
        if (factor.rule() == Rule.LAW) return law(Set.copyOf(given.ticked()), rulebook);
        var level = given.level(factor.id());
        if (level == null) return "";
        return rulebook.questions().questions().stream()
                .filter(question -> question.id().equals(factor.answer()))
                .map(question -> question.options().get(level).text())
                .findFirst()
                .orElse("");
    }

    private static String law(Set<String> ticked, Rulebook rulebook) {
        return ticked.contains(AiAct.NONE)
                ? rulebook.questions().law().none()
                : rulebook.law().texts(ticked).collect(Collectors.joining("; "));
    }

    private static Set<Concern> concerns(Weighed factor) {
        return Set.copyOf(factor.concerns());
    }
}
