package io.demarc.assessment;

import static io.demarc.kernel.Dossier.Concern.DATA;
import static io.demarc.kernel.Dossier.Concern.EXECUTIVE;
import static io.demarc.kernel.Dossier.Concern.INTAKE;
import static io.demarc.kernel.Dossier.Concern.LEGAL;
import static io.demarc.kernel.Dossier.Concern.MODEL_RISK;
import static io.demarc.kernel.Dossier.Concern.PRIVACY;
import static io.demarc.kernel.Dossier.Concern.SECURITY;

import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The answers as facts that decisions are bound to. F08 follows from the legs, and F10 from the vendors: facts of others. */
@Component
class AssessmentDossier implements Dossier {

    private static final String PREFIX = "answer.";

    private final Assessments assessments;
    private final Questions questions;
    private final AiAct law;

    AssessmentDossier(Assessments assessments, Rulebook rulebook) {
        this.assessments = assessments;
        this.questions = rulebook.questions();
        this.law = rulebook.law();
    }

    @Override
    public List<Fact> facts(ReviewSubject subject) {
        return switch (subject) {
            case ReviewSubject.OfUseCase(var id) -> facts(assessments.given(new UseCaseId(id)));
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
        return ticked.contains(AiAct.NONE)
                ? questions.law().none()
                : law.texts(ticked).collect(Collectors.joining("; "));
    }

    static List<Fact> facts(Given given) {
        return Stream.of(Factor.values())
                .filter(factor -> factor != Factor.F08 && factor != Factor.F10)
                .map(factor ->
                        new Fact(PREFIX + factor.answer(), "factor." + factor, value(factor, given), concerns(factor)))
                .toList();
    }

    private static String value(Factor factor, Given given) {
        if (factor == Factor.F11) return given.ticked().stream().sorted().collect(Collectors.joining(","));
        var level = given.level(factor);
        return level == null ? "" : level.toString();
    }

    /** Intake and the executive look at all of it. */
    static Set<Concern> concerns(Factor factor) {
        var concerns = EnumSet.of(INTAKE, EXECUTIVE);
        concerns.addAll(
                switch (factor) {
                    case F01 -> Set.of(DATA, SECURITY);
                    case F02 -> Set.of(PRIVACY, DATA);
                    case F03, F05 -> Set.of(MODEL_RISK);
                    case F04 -> Set.of(SECURITY, MODEL_RISK);
                    case F06 -> Set.of(LEGAL, PRIVACY);
                    case F07 -> Set.of();
                    case F08, F09, F10 -> Set.of(SECURITY);
                    case F11 -> Set.of(LEGAL);
                });
        return concerns;
    }
}
