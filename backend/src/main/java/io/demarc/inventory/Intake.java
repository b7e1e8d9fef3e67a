package io.demarc.inventory;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseEvent.UseCaseAnswered;
import io.demarc.inventory.UseCaseEvent.UseCaseClaimed;
import io.demarc.inventory.UseCaseEvent.UseCaseDescribed;
import io.demarc.inventory.UseCaseEvent.UseCaseImported;
import io.demarc.inventory.UseCaseEvent.UseCaseRegistered;
import io.demarc.inventory.UseCaseEvent.UseCaseRetired;
import io.demarc.inventory.UseCaseEvent.UseCaseSubmitted;
import io.demarc.kernel.BusinessUnitId;
import io.demarc.kernel.Capability;
import io.demarc.kernel.DomainEvent.Origin;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes use cases: the one place that records what people say about them, and asks whether they may. */
@Service
@Transactional
public class Intake {

    private final UseCaseStates states;
    private final UseCaseAnswers answers;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            UseCaseStates states,
            UseCaseAnswers answers,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.states = states;
        this.answers = answers;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** Registers a use case as a draft of the member's. */
    public UseCaseId register(Description description, Member me) {
        return register(UseCaseId.next(), description, me);
    }

    /** The same under an id, which is taken once. */
    public UseCaseId register(UseCaseId id, Description description, Member me) {
        requireRegistering(description.unit(), me);
        var useCase = UseCase.registered(id, description, me.id(), clock.instant());
        return added(List.of(useCase), UseCaseRegistered::new, me.id()).getFirst();
    }

    /**
     * Takes use cases over from another inventory: no owner, no standing, nothing assumed.
     *
     * @return their ids, in the order of the descriptions
     */
    public List<UseCaseId> takeOver(List<Description> descriptions, Member me) {
        me.require(Capability.IMPORT);
        var by = me.actor();
        var at = clock.instant();
        return added(
                descriptions.stream()
                        .map(description -> UseCase.imported(description, by, at))
                        .toList(),
                UseCaseImported::new,
                by);
    }

    private List<UseCaseId> added(
            List<UseCase> fresh, BiFunction<Origin, UseCaseId, UseCaseEvent> event, @Nullable MemberId by) {
        fresh.forEach(states::add);
        entities.flush(); // Whoever brings them in refers to them in rows of SQL.
        for (var useCase : fresh)
            events.publishEvent(event.apply(origin(by, useCase.facts().editedAt()), useCase.id()));
        return fresh.stream().map(UseCase::id).toList();
    }

    /**
     * Describes it anew; the same words again change nothing, and make nobody its last editor.
     *
     * @param version the version that the form was filled from; another means that somebody changed it meanwhile
     */
    public void describe(UseCaseId id, int version, Description description, Member me) {
        var state = states.edit(id, me);
        if (!state.facts().unit().equals(description.unit())) requireRegistering(description.unit(), me);
        var useCase = state.useCase();
        if (useCase.version() != version) throw new ObjectOptimisticLockingFailureException(UseCase.class, id);
        if (useCase.isDescribedAs(description)) return;
        var at = clock.instant();
        useCase.describe(description, me.id(), at);
        changed(state, new UseCaseDescribed(origin(me.id(), at), id));
    }

    /** Records answers by their id; an empty value takes the answer back. What was answered so before is left alone. */
    public void answer(UseCaseId id, Map<String, String> given, Member me) {
        var state = states.edit(id, me);
        var before = state.answers();
        var now = before.with(given);
        var touched = now.differing(before);
        if (touched.isEmpty()) return;
        var at = clock.instant();
        answers.keep(state, null, now, me.id(), at);
        changed(state, new UseCaseAnswered(origin(me.id(), at), id, List.copyOf(touched)));
    }

    /** Makes the member its owner, who may then ask for approval. */
    public void claim(UseCaseId id, Member me) {
        var state = states.lock(id);
        var facts = state.facts();
        if (!facts.isVisibleTo(me)) throw new NotFound();
        if (facts.owner() != null) throw UseCaseRefusal.alreadyOwned();
        if (!facts.isClaimableBy(me)) throw new AccessDeniedException("registers nothing in its unit");
        var at = clock.instant();
        state.useCase().claim(me.id(), at);
        changed(state, new UseCaseClaimed(origin(me.id(), at), id, me.id()));
    }

    /**
     * Makes somebody the owner of use cases that nobody owns. One that has an owner by now, that the member may not edit, in
     * whose unit the owner registers nothing, or that is retired, stays as it is.
     *
     * @return how many they own from now on
     */
    public int entrust(List<UUID> ids, Member owner, Member me) {
        me.require(Capability.EDIT_USE_CASES);
        var at = clock.instant();
        int entrusted = 0;
        for (var state : states.lock(ids)) {
            var facts = state.facts();
            if (!facts.isEditableBy(me) || !facts.isClaimableBy(owner)) continue;
            state.useCase().claim(owner.id(), at);
            changed(state, new UseCaseClaimed(origin(me.id(), at), facts.id(), owner.id()));
            entrusted++;
        }
        return entrusted;
    }

    /** Says that somebody asks for a decision on it as it is now; the asking itself is another module's. */
    public void submit(UseCaseId id, Member me) {
        var state = states.edit(id, me);
        var at = clock.instant();
        state.submitted(at);
        events.publishEvent(new UseCaseSubmitted(origin(me.id(), at), id));
    }

    public void retire(UseCaseId id, Member me) {
        var state = states.edit(id, me);
        var at = clock.instant();
        state.useCase().retire(me.id(), at);
        changed(state, new UseCaseRetired(origin(me.id(), at), id));
    }

    private static void requireRegistering(BusinessUnitId unit, Member me) {
        if (!me.may(Capability.REGISTER_USE_CASES, unit))
            throw new AccessDeniedException("registers nothing in that unit");
    }

    private void changed(UseCaseState state, UseCaseEvent event) {
        state.changed(Objects.requireNonNull(event.actor()), event.at());
        events.publishEvent(event);
    }

    private static Origin origin(@Nullable MemberId by, Instant at) {
        return new Origin(CurrentOrganization.id(), by, at);
    }
}
