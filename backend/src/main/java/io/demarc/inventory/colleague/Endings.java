package io.demarc.inventory.colleague;

import io.demarc.identity.IdentityEvent.MembershipEnded;
import io.demarc.inventory.Asked.Outcome;
import io.demarc.inventory.Asks;
import io.demarc.inventory.Meanwhile;
import io.demarc.inventory.UseCaseEvent.QuestionEnded;
import io.demarc.inventory.UseCaseEvent.UseCaseAnswered;
import io.demarc.inventory.UseCaseEvent.UseCaseSubmitted;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.DomainEvent.Origin;
import java.util.Collection;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends questions that nobody should answer any more, in the transaction in which that comes about: their use case is locked,
 * so a colleague's answer comes either before or too late.
 */
@Component
class Endings implements Meanwhile {

    private final ColleagueQuestions questions;
    private final UseCaseStates states;
    private final Happening happening;

    Endings(ColleagueQuestions questions, UseCaseStates states, Happening happening) {
        this.questions = questions;
        this.states = states;
        this.happening = happening;
    }

    @Override
    public void answered(UseCaseId useCase, Collection<Asks.Target> answered, Origin origin) {
        if (!answered.isEmpty()) end(useCase, it -> it.isOneOf(answered), Outcome.MEANWHILE, origin);
    }

    /** An answer that was only taken back leaves the question open. */
    @EventListener
    void answered(UseCaseAnswered event) {
        var now = states.of(event.useCase()).answers();
        var answered = event.questions().stream()
                .filter(now::said)
                .map(it -> new Asks.Target(null, it))
                .toList();
        answered(event.useCase(), answered, event.origin());
    }

    /** What is under review is what was sent: nobody changes it by an answer that was asked for before. */
    @EventListener
    void sent(UseCaseSubmitted event) {
        end(event.useCase(), it -> true, Outcome.SENT, event.origin());
    }

    /** They go back to who asked. */
    @EventListener
    void left(MembershipEnded event) {
        for (var asked : questions.findByAskedOfAndOutcomeIsNullOrderByUseCaseId(event.member())) {
            states.lock(asked.useCase());
            end(asked, Outcome.LEFT, event.origin());
        }
    }

    private void end(UseCaseId useCase, Predicate<ColleagueQuestion> which, Outcome how, Origin origin) {
        questions.findByUseCaseIdAndOutcomeIsNull(useCase.value()).stream()
                .filter(which)
                .forEach(it -> end(it, how, origin));
    }

    private void end(ColleagueQuestion asked, Outcome how, Origin origin) {
        asked.end(how, "", origin.actor(), origin.at());
        happening.publish(new QuestionEnded(origin, asked.useCase(), asked.question(), asked.askedOf(), how.name()));
    }
}
