package io.demarc.inventory;

import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.PageMemo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks about use cases: what they are, and what was answered about them. */
@Service
@Transactional(readOnly = true)
public class Catalogue {

    /**
     * On a handler's parameter of type {@link UseCaseFacts}: the use case that the path names, if the member may see it, as
     * in {@link #visible}. Nested here, because {@link io.demarc.identity.Visible} is what a member sees at all.
     */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Visible {}

    /** On a handler's parameter of type {@link UseCaseFacts}: the same, if they may change it, as in {@link #editable}. */
    @Target(ElementType.PARAMETER)
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Editable {}

    private final UseCaseStates states;

    Catalogue(UseCaseStates states) {
        this.states = states;
    }

    /** For modules that work on their own behalf. Pages ask with the member. */
    public UseCaseFacts find(UseCaseId id) {
        return states.of(id).facts();
    }

    /** The use case, if the member may see it; otherwise it is not found. */
    public UseCaseFacts visible(UseCaseId id, Member me) {
        var facts = find(id);
        if (!facts.isVisibleTo(me)) throw new NotFound();
        return facts;
    }

    /**
     * The use case, if the member may change it: its owner, or who may edit in its unit. Otherwise 404 or 403, and refused
     * once it is retired.
     */
    public UseCaseFacts editable(UseCaseId id, Member me) {
        var facts = visible(id, me);
        if (facts.stage() == Stage.RETIRED) throw UseCaseRefusal.alreadyRetired();
        if (!mayEdit(facts, me)) throw new AccessDeniedException("neither owner nor editor");
        return facts;
    }

    public boolean mayEdit(UseCaseFacts facts, Member me) {
        return facts.isEditableBy(me);
    }

    /** Whether nobody owns it, and the member may: who registers in its unit may also take over what was found there. */
    public boolean mayClaim(UseCaseFacts facts, Member me) {
        return facts.isClaimableBy(me);
    }

    /** The head of each of its pages. */
    public UseCaseHead head(UseCaseFacts useCase) {
        record Asked(UseCaseId id) {}
        return PageMemo.of(new Asked(useCase.id()), () -> readHead(useCase));
    }

    private UseCaseHead readHead(UseCaseFacts useCase) {
        var state = states.of(useCase.id());
        var head = UseCaseHead.of(state.shown(), state.names(), states.versions());
        if (useCase.owner() != null && head.owner() != null) Members.remember(Map.of(useCase.owner(), head.owner()));
        return head;
    }
}
