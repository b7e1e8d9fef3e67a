package io.demarc.inventory.colleague;

import io.demarc.identity.Member;
import io.demarc.inventory.Askable;
import io.demarc.inventory.Asked.Outcome;
import io.demarc.inventory.Submission;
import io.demarc.inventory.UseCaseEvent.ColleagueAnswered;
import io.demarc.inventory.UseCaseEvent.QuestionReturned;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.NotFound;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
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
    private final EntityManager entities;
    private final ObjectProvider<Submission> submission;

    Answering(
            ColleagueQuestions questions,
            List<Askable> askable,
            UseCaseStates states,
            Happening happening,
            EntityManager entities,
            ObjectProvider<Submission> submission) {
        this.entities = entities;
        this.submission = submission;
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

    /** What an answer may end, as a message key: an open review, or an approval. */
    @Transactional(readOnly = true)
    public Optional<String> atStake(UseCaseId useCase) {
        return submission.stream().flatMap(it -> it.atStake(useCase).stream()).findFirst();
    }

    /**
     * Records the answer as this member's: they have contributed to the use case, and decide nothing about it.
     *
     * @param knowing whether they were told what it may end
     */
    public void answer(UUID id, String kept, String word, boolean knowing, Member me) {
        var asked = open(id, me);
        if (!knowing && atStake(asked.useCase()).isPresent()) throw new ColleagueRefusal("question-at-stake");
        var by = askable.stream()
                .filter(it ->
                        it.find(asked.useCase(), asked.part(), asked.question()).isPresent())
                .findFirst()
                .orElseThrow(() -> new ColleagueRefusal("question-gone"));
        var at = happening.now();
        asked.end(Outcome.ANSWERED, word, me.id(), at);
        if (!by.answer(asked.useCase(), asked.part(), asked.question(), kept, me)) asked.note(kept);
        happening.publish(new ColleagueAnswered(happening.origin(me, at), asked.useCase(), asked.question()));
    }

    /** Gives it back without an answer. */
    public void giveBack(UUID id, Outcome why, String word, Member me) {
        var asked = open(id, me);
        var at = happening.now();
        asked.end(why, word, me.id(), at);
        happening.publish(
                new QuestionReturned(happening.origin(me, at), asked.useCase(), asked.question(), why.name()));
    }

    /** Locks the use case first, as whoever ends the question does; what was read before may be over by then. */
    private ColleagueQuestion open(UUID id, Member me) {
        var asked = find(id, me);
        states.contribute(asked.useCase());
        entities.refresh(asked);
        if (asked.outcome() != null) throw new ColleagueRefusal("question-ended");
        return asked;
    }
}
