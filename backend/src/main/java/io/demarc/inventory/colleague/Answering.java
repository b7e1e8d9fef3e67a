package io.demarc.inventory.colleague;

import io.demarc.identity.Member;
import io.demarc.inventory.Askable;
import io.demarc.inventory.Asked.Outcome;
import io.demarc.inventory.UseCaseEvent.ColleagueAnswered;
import io.demarc.inventory.UseCaseEvent.QuestionReturned;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what colleagues say to the one question that they were asked. Whoever was not asked finds nothing. */
@Service
@Transactional
class Answering {

    private final ColleagueQuestions questions;
    private final List<Askable> askable;
    private final UseCaseStates states;
    private final Happening happening;

    Answering(ColleagueQuestions questions, List<Askable> askable, UseCaseStates states, Happening happening) {
        this.questions = questions;
        this.askable = askable;
        this.states = states;
        this.happening = happening;
    }

    /** The question, if it was put to this member. */
    @Transactional(readOnly = true)
    public ColleagueQuestion find(UUID id, Member me) {
        return questions.findById(id).filter(it -> it.askedOf().equals(me.id())).orElseThrow(NotFound::new);
    }

    /** As it would be asked now; empty where it is not asked any more. */
    @Transactional(readOnly = true)
    public Optional<Askable.Put> put(ColleagueQuestion question) {
        return askable.stream()
                .flatMap(it -> it.find(question.useCase(), question.part(), question.question()).stream())
                .findFirst();
    }

    /** Records the answer as this member's: they have contributed to the use case, and decide nothing about it. */
    public void answer(UUID id, String kept, String word, Member me) {
        var asked = open(id, me);
        var by = askable.stream()
                .filter(it ->
                        it.find(asked.useCase(), asked.part(), asked.question()).isPresent())
                .findFirst()
                .orElseThrow(() -> new ColleagueRefusal("question-gone"));
        var at = happening.now();
        asked.end(Outcome.ANSWERED, word, at);
        by.answer(asked.useCase(), asked.part(), asked.question(), kept, me);
        happening.publish(new ColleagueAnswered(happening.origin(me, at), asked.useCase(), asked.question()));
    }

    /** Gives it back without an answer. */
    public void giveBack(UUID id, Outcome why, String word, Member me) {
        var asked = open(id, me);
        var at = happening.now();
        asked.end(why, word, at);
        happening.publish(
                new QuestionReturned(happening.origin(me, at), asked.useCase(), asked.question(), why.name()));
    }

    /** Locks the use case first, as whoever takes the question back does. */
    private ColleagueQuestion open(UUID id, Member me) {
        var asked = find(id, me);
        states.contribute(asked.useCase());
        if (asked.outcome() != null) throw new ColleagueRefusal("question-ended");
        return asked;
    }
}
