package io.demarc.inventory;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.NotFound;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks about use cases: what they are, and what was answered about them. */
@Service
@Transactional(readOnly = true)
public class Catalogue {

    private final UseCases useCases;
    private final AnswerRepository answers;

    Catalogue(UseCases useCases, AnswerRepository answers) {
        this.useCases = useCases;
        this.answers = answers;
    }

    /** For modules that work on their own behalf. Pages ask with the member. */
    public UseCaseFacts find(UseCaseId id) {
        return useCases.findById(id.value()).map(UseCase::facts).orElseThrow(NotFound::new);
    }

    /** The use case, if the member may see it; otherwise it is not found. */
    public UseCaseFacts visible(UseCaseId id, Member me) {
        var facts = find(id);
        if (!me.visible().sees(facts.unit(), facts.owner())) throw new NotFound();
        return facts;
    }

    /** The use case, if the member may change it: its owner, or who may edit any. Otherwise 404 or 403. */
    public UseCaseFacts editable(UseCaseId id, Member me) {
        var facts = visible(id, me);
        if (!mayEdit(facts, me)) throw new AccessDeniedException("neither owner nor editor");
        return facts;
    }

    public boolean mayEdit(UseCaseFacts facts, Member me) {
        return facts.stage() != Stage.RETIRED && (me.id().equals(facts.owner()) || me.may(Capability.EDIT_USE_CASES));
    }

    /** All answers by their id ({@code AN26} …); what is missing was not answered. */
    public Map<String, String> answers(UseCaseId id) {
        var byQuestion = new TreeMap<String, String>();
        answers.findByUseCaseId(id.value()).forEach(answer -> byQuestion.put(answer.question(), answer.text()));
        return byQuestion;
    }
}
