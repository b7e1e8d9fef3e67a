package io.demarc.assessment;

import static java.util.stream.Collectors.toMap;

import io.demarc.assessment.Scoring.Weighed;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseQuestions;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.ReviewSubject;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answers as facts that decisions are bound to. A factor says whom the answer that it rests on concerns. F08 follows from
 * the legs, and F10 from the vendors: facts of others.
 */
@Component
class AssessmentDossier implements Dossier {

    static final String PREFIX = "answer.";

    private final UseCaseQuestions questions;
    private final Rulebooks rulebooks;

    AssessmentDossier(UseCaseQuestions questions, Rulebooks rulebooks) {
        this.questions = questions;
        this.rulebooks = rulebooks;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject, Use use) {
        return switch (subject) {
            case ReviewSubject.OfUseCase(var id) -> facts(new UseCaseId(id));
            case ReviewSubject.OfOffering _,
                    ReviewSubject.OfModel _,
                    ReviewSubject.OfException _,
                    ReviewSubject.OfNextPlan _ -> List.of();
        };
    }

    private List<Fact> facts(UseCaseId id) {
        var factors = rulebooks.inForce().scoring().factors().stream()
                .collect(toMap(factor -> PREFIX + factor.answer(), Function.identity()));
        return questions.of(id).facts(PREFIX, "").stream()
                .map(fact -> weighed(fact, factors.get(fact.key())))
                .toList();
    }

    private static Fact weighed(Fact fact, @Nullable Weighed factor) {
        if (factor == null) return fact;
        var concerns = new HashSet<>(fact.concerns());
        concerns.addAll(factor.concerns());
        return new Fact(fact.key(), factor.name(), fact.value(), concerns).inWords(fact.words());
    }
}
