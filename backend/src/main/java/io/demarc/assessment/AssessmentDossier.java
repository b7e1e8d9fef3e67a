package io.demarc.assessment;

import io.demarc.assessment.Scoring.Rule;
import io.demarc.assessment.Scoring.Weighed;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The answers as facts that decisions are bound to. F08 follows from the legs, and F10 from the vendors: facts of others. */
@Component
class AssessmentDossier implements Dossier {

    private static final String PREFIX = "answer.";

    private final Assessments assessments;
    private final Rulebooks rulebooks;

    AssessmentDossier(Assessments assessments, Rulebooks rulebooks) {
        this.assessments = assessments;
        this.rulebooks = rulebooks;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject) {
        return switch (subject) {
            case ReviewSubject.OfUseCase(var id) ->
                facts(assessments.given(new UseCaseId(id)), rulebooks.inForce().scoring());
            case ReviewSubject.OfOffering _, ReviewSubject.OfModel _, ReviewSubject.OfException _ -> List.of();
        };
    }

    /** What was chosen, in the words in which it was asked. */
    @Override
    public Map<Fact, String> words(Collection<Fact> facts) {
        var words = new HashMap<Fact, String>();
        for (var fact : facts)
            if (fact.key().startsWith(PREFIX) && !fact.value().isEmpty()) words.put(fact, words(fact));
        return words;
    }

    private String words(Fact fact) {
        var questions = rulebooks.inForce().questions();
        String answer = fact.key().substring(PREFIX.length());
        if (answer.equals(questions.law().id())) return law(Set.of(fact.value().split(",")));
        return questions.questions().stream()
                .filter(question -> question.id().equals(answer))
                .map(question ->
                        question.options().get(Integer.parseInt(fact.value())).text())
                .findFirst()
                .orElse(fact.value());
    }

    private String law(Set<String> ticked) {
        var rulebook = rulebooks.inForce();
        return ticked.contains(AiAct.NONE)
                ? rulebook.questions().law().none()
                : rulebook.law().texts(ticked).collect(Collectors.joining("; "));
    }

    private static List<Fact> facts(Given given, Scoring scoring) {
        return scoring.factors().stream()
                .filter(factor -> factor.rule() != Rule.MODE && factor.rule() != Rule.GRADE)
                .map(factor ->
                        new Fact(PREFIX + factor.answer(), factor.name(), value(factor, given), concerns(factor)))
                .toList();
    }

    private static String value(Weighed factor, Given given) {
        if (factor.rule() == Rule.LAW) return given.ticked().stream().sorted().collect(Collectors.joining(","));
        var level = given.level(factor.id());
        return level == null ? "" : level.toString();
    }

    private static Set<Concern> concerns(Weighed factor) {
        return Set.copyOf(factor.concerns());
    }
}
