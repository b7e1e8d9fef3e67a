package io.demarc.inventory.colleague;

import io.demarc.identity.Member;
import io.demarc.inventory.Askable;
import io.demarc.inventory.UseCaseAnswers;
import io.demarc.inventory.UseCaseEvent.UseCaseAnswered;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseQuestions;
import io.demarc.inventory.UseCaseStates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The questions of the questionnaire about a use case as a whole. */
@Component
class UseCaseAskable implements Askable {

    private final UseCaseQuestions questions;
    private final UseCaseStates states;
    private final UseCaseAnswers answers;
    private final Happening happening;

    UseCaseAskable(UseCaseQuestions questions, UseCaseStates states, UseCaseAnswers answers, Happening happening) {
        this.questions = questions;
        this.states = states;
        this.answers = answers;
        this.happening = happening;
    }

    @Override
    public Optional<Put> find(UseCaseId useCase, @Nullable UUID part, String question) {
        if (part != null) return Optional.empty();
        return questions
                .of(useCase)
                .only(question)
                .map(it -> new Put(it, "", it.questions().getFirst().page()));
    }

    @Override
    public boolean answer(UseCaseId useCase, @Nullable UUID part, String question, String kept, Member by) {
        var state = states.contribute(useCase);
        var before = state.answers();
        var now = before.with(Map.of(question, kept));
        if (now.differing(before).isEmpty()) return true;
        var at = happening.now();
        answers.keep(state, null, now, by.id(), at);
        state.changed(by.id(), at);
        happening.publish(new UseCaseAnswered(happening.origin(by, at), useCase, List.of(question)));
        return true;
    }
}
