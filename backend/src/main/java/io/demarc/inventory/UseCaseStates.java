package io.demarc.inventory;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseState.Inventory;
import io.demarc.kernel.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Hands out use cases as this transaction knows them, and lets follow what follows: before the commit everything derived
 * from those that were changed is computed in order and their rows for lists are written once.
 *
 * <p>Whoever changes anything that concerns a use case locks it here first, before a review, before any other row: one
 * order for all, so that nobody waits in a circle and nobody decides on what somebody else is changing.
 */
@Component
public class UseCaseStates {

    private final UseCases useCases;
    private final Descriptions descriptions;
    private final UseCaseAnswers answers;
    private final Overview overview;
    private final ObjectProvider<Derivation> derivations;

    UseCaseStates(
            UseCases useCases,
            Descriptions descriptions,
            UseCaseAnswers answers,
            Overview overview,
            ObjectProvider<Derivation> derivations) {
        this.useCases = useCases;
        this.descriptions = descriptions;
        this.answers = answers;
        this.overview = overview;
        this.derivations = derivations;
    }

    /** To look at it; what is not there turns out with the first question. */
    public UseCaseState of(UseCaseId id) {
        return workingSet().state(id, this::state);
    }

    /** Who has changed facts of it, by the group that they belong to; to look at, without a lock. */
    public Editors editorsOf(UseCaseId id) {
        var useCase = of(id);
        useCase.facts();
        return descriptions.editors(useCase);
    }

    /** To change it or what belongs to it; whoever else wants to waits until this transaction is over. */
    public UseCaseState lock(UseCaseId id) {
        var state = of(id);
        return state.isLocked()
                ? state
                : state.locked(useCases.findToChange(id.value()).orElseThrow(NotFound::new));
    }

    /**
     * To change a fact of it: not found for who may not see it, not allowed for who may not edit it, and refused once it is
     * retired, because then it keeps its facts.
     */
    public UseCaseState edit(UseCaseId id, Member me) {
        var state = lock(id);
        var facts = state.facts();
        if (!facts.isVisibleTo(me)) throw new NotFound();
        if (facts.stage() == Stage.RETIRED) throw UseCaseRefusal.alreadyRetired();
        if (!facts.isEditableBy(me)) throw new AccessDeniedException("neither owner nor editor");
        beginToChange(state);
        return state;
    }

    /**
     * To record what somebody said who was asked for it, and who may otherwise neither see nor change it; refused once it is
     * retired. That they were asked is known to the caller.
     */
    public UseCaseState contribute(UseCaseId id) {
        var state = lock(id);
        if (state.facts().stage() == Stage.RETIRED) throw UseCaseRefusal.alreadyRetired();
        beginToChange(state);
        return state;
    }

    private void beginToChange(UseCaseState state) {
        if (state.beginsToChange()) inOrder().forEach(it -> it.beforeChange(state));
    }

    /** Before something is changed that facts of all of these follow from. */
    List<UseCaseState> lockToFollow(List<UUID> ids) {
        var states = lock(ids);
        states.forEach(this::beginToChange);
        return states;
    }

    /** Locks several, in the order of their ids; those that are gone are left out. */
    List<UseCaseState> lock(List<UUID> ids) {
        return useCases.findAllToChange(ids).stream()
                .map(useCase -> of(useCase.id()).locked(useCase))
                .toList();
    }

    UseCaseState add(UseCase useCase) {
        return of(useCases.save(useCase).id()).added(useCase);
    }

    /** Derives what follows from these now instead of before the commit. */
    void derive(Collection<UseCaseState> changed) {
        // Something that such a one rests on is another, and its turn has not come yet: whoever derives it does that,
        // too.
        for (var state : changed) if (state.before().derivedWith() == null) state.compare();
        for (var derivation : inOrder()) derivation.derive(changed);
        var versions = versions();
        var fresh = new ArrayList<OverviewRow>();
        var other = new ArrayList<OverviewRow>();
        for (var state : changed) {
            state.show(Shown.Described.of(state.facts()));
            var before = state.get(overview);
            var row = state.shown().derivedWith(versions);
            if (state.isFresh()) fresh.add(row);
            else if (!row.equals(before)) other.add(row);
            state.derived(row);
        }
        if (!fresh.isEmpty()) overview.insert(fresh);
        if (!other.isEmpty()) overview.update(other);
    }

    /** What would be derived of these now. Nothing is locked, so the transaction has to be rolled back. */
    List<UseCaseState> recomputed(List<UUID> ids) {
        var states = ids.stream().map(id -> of(new UseCaseId(id))).toList();
        for (var derivation : inOrder()) derivation.derive(states);
        states.forEach(it -> it.show(Shown.Described.of(it.facts())));
        return states;
    }

    /** What lists would show of these, if what is supposed was so. Nobody may change them: it is kept nowhere. */
    List<UseCaseState> supposed(Collection<UseCaseId> ids, Consumer<List<UseCaseState>> suppose) {
        var states = ids.stream().map(id -> of(id).supposed()).toList();
        suppose.accept(states);
        inOrder().stream().filter(it -> !it.hasEffects()).forEach(it -> it.derive(states));
        return states;
    }

    /** The versions of all reference data that rows for lists rest on now, in this organization; other rows are behind. */
    public String versions() {
        return inOrder().stream()
                .map(Derivation::restsOn)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static UUID[] ids(Collection<UseCaseState> useCases) {
        return useCases.stream().map(it -> it.id().value()).toArray(UUID[]::new);
    }

    private List<Derivation> inOrder() {
        return derivations.stream()
                .sorted(Comparator.comparingInt(Derivation::order))
                .toList();
    }

    private WorkingSet workingSet() {
        return WorkingSet.current(this::derive);
    }

    private UseCaseState state(UseCaseId id, Collection<UseCaseState> others) {
        return new UseCaseState(id, new Inventory(others, descriptions, answers, overview));
    }
}
