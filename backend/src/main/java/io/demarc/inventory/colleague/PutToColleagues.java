package io.demarc.inventory.colleague;

import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.inventory.AskForm;
import io.demarc.inventory.Askable;
import io.demarc.inventory.Asked;
import io.demarc.inventory.Asked.Outcome;
import io.demarc.inventory.Colleagues;
import io.demarc.inventory.UseCaseEvent.ColleagueAsked;
import io.demarc.inventory.UseCaseEvent.QuestionTakenBack;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCaseStates;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts questions to colleagues, and takes them back: for who may change the use case. */
@Service
@Transactional
class PutToColleagues implements Colleagues {

    private final UseCaseStates states;
    private final ColleagueQuestions questions;
    private final AskedList list;
    private final Members members;
    private final List<Askable> askable;
    private final Happening happening;

    PutToColleagues(
            UseCaseStates states,
            ColleagueQuestions questions,
            AskedList list,
            Members members,
            List<Askable> askable,
            Happening happening) {
        this.states = states;
        this.questions = questions;
        this.list = list;
        this.members = members;
        this.askable = askable;
        this.happening = happening;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Asked> of(UseCaseId useCase) {
        return list.of(useCase);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AskForm> unclear(AskForm form, Member me) {
        if (form.note().length() > AskForm.LONGEST || form.whom().length() > AskForm.LONGEST)
            return Optional.of(form.refused("note"));
        if (form.whom().isEmpty() && form.member() == null) return Optional.of(form.refused("whom"));
        var found = members.like(form.whom(), form.member());
        if (found.size() != 1) return Optional.of(form.among(found));
        return found.getFirst().id().equals(me.id().value()) ? Optional.of(form.refused("yourself")) : Optional.empty();
    }

    @Override
    public Optional<AskForm> ask(UseCaseId useCase, @Nullable UUID part, String question, AskForm form, Member me) {
        states.edit(useCase, me);
        var unclear = unclear(form, me);
        if (unclear.isPresent()) return unclear;
        var whom =
                new MemberId(members.like(form.whom(), form.member()).getFirst().id());
        if (askable.stream().noneMatch(it -> it.find(useCase, part, question).isPresent())) throw new NotFound();
        if (list.of(useCase).stream().anyMatch(it -> it.isOpen() && it.isAbout(part, question)))
            return Optional.of(form.refused("open"));
        var at = happening.now();
        questions.save(new ColleagueQuestion(useCase, part, question, me.id(), whom, form.note(), at));
        happening.publish(new ColleagueAsked(happening.origin(me, at), useCase, question, whom));
        return Optional.empty();
    }

    @Override
    public void takeBack(UseCaseId useCase, UUID id, Member me) {
        states.edit(useCase, me);
        var asked = questions
                .findById(id)
                .filter(it -> it.useCase().equals(useCase))
                .orElseThrow(NotFound::new);
        var at = happening.now();
        asked.end(Outcome.TAKEN_BACK, "", me.id(), at);
        happening.publish(new QuestionTakenBack(happening.origin(me, at), useCase, asked.question(), asked.askedOf()));
    }
}
