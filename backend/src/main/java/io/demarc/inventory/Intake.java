package io.demarc.inventory;

import io.demarc.kernel.MemberId;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes use cases: the one place that records what people say about them. Who may do it is checked by the caller. */
@Service
@Transactional
public class Intake {

    private final UseCases useCases;
    private final AnswerRepository answers;
    private final Overview overview;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            UseCases useCases,
            AnswerRepository answers,
            Overview overview,
            ApplicationEventPublisher events,
            Clock clock) {
        this.useCases = useCases;
        this.answers = answers;
        this.overview = overview;
        this.events = events;
        this.clock = clock;
    }

    /** Registers a use case as a draft of the member's. */
    public UseCaseId register(Description description, MemberId owner) {
        var useCase = UseCase.registered(description, owner, clock.instant());
        return added(List.of(useCase), UseCaseEvent.Kind.REGISTERED, owner).getFirst();
    }

    /**
     * Takes use cases over from another inventory: no owner, no standing, nothing assumed.
     *
     * @return their ids, in the order of the descriptions
     */
    public List<UseCaseId> takeOver(List<Description> descriptions, @Nullable MemberId by) {
        var at = clock.instant();
        return added(
                descriptions.stream()
                        .map(description -> UseCase.imported(description, by, at))
                        .toList(),
                UseCaseEvent.Kind.IMPORTED,
                by);
    }

    private List<UseCaseId> added(List<UseCase> fresh, UseCaseEvent.Kind kind, @Nullable MemberId by) {
        fresh.forEach(useCases::save);
        overview.add(fresh.stream().map(UseCase::facts).toList());
        for (var useCase : fresh)
            publish(useCase.id(), kind, by, useCase.facts().editedAt(), Map.of());
        return fresh.stream().map(UseCase::id).toList();
    }

    /**
     * Describes it anew; the same words again change nothing, and make nobody its last editor.
     *
     * @param version the version that the form was filled from; another means that somebody changed it meanwhile
     */
    public void describe(UseCaseId id, int version, Description description, MemberId by) {
        var useCase = find(id);
        if (useCase.version() != version) throw new ObjectOptimisticLockingFailureException(UseCase.class, id);
        if (useCase.isDescribedAs(description)) return;
        useCase.describe(description, by, clock.instant());
        changed(useCase, UseCaseEvent.Kind.DESCRIBED, by, Map.of());
    }

    /** Records answers by their id; an empty value takes the answer back. What was answered so before is left alone. */
    public void answer(UseCaseId id, Map<String, String> given, MemberId by) {
        var useCase = find(id);
        Instant at = clock.instant();
        var before = answers.findByUseCaseId(id.value()).stream()
                .collect(Collectors.toMap(Answer::question, Function.identity()));
        var touched = new TreeMap<String, String>();
        given.forEach((question, text) -> {
            var answer = before.get(question);
            if (text.isEmpty()
                    ? answer == null
                    : answer != null && answer.text().equals(text)) return;
            if (text.isEmpty()) answers.delete(java.util.Objects.requireNonNull(answer));
            else if (answer == null) answers.save(new Answer(id, question, text, by, at));
            else answer.revise(text, by, at);
            touched.put(question, text);
        });
        if (touched.isEmpty()) return;
        useCase.edited(by, at);
        changed(useCase, UseCaseEvent.Kind.ANSWERED, by, Map.of("questions", List.copyOf(touched.keySet())));
    }

    /** Notes that somebody changed what belongs to the use case in another module, such as its deployment plan. */
    public void touch(UseCaseId id, MemberId by) {
        var useCase = find(id);
        useCase.edited(by, clock.instant());
        overview.describe(useCase.facts());
    }

    /** Makes the member its owner, who may then ask for approval. */
    public void claim(UseCaseId id, MemberId owner) {
        var useCase = find(id);
        useCase.claim(owner, clock.instant());
        changed(useCase, UseCaseEvent.Kind.CLAIMED, owner, Map.of("owner", owner.toString()));
    }

    /** Says that somebody asks for a decision on it as it is now; the asking itself is another module's. */
    public void submit(UseCaseId id, MemberId by) {
        publish(find(id).id(), UseCaseEvent.Kind.SUBMITTED, by, clock.instant(), Map.of());
    }

    public void retire(UseCaseId id, MemberId by) {
        var useCase = find(id);
        useCase.retire(by, clock.instant());
        changed(useCase, UseCaseEvent.Kind.RETIRED, by, Map.of());
    }

    private UseCase find(UseCaseId id) {
        return useCases.findById(id.value()).orElseThrow(NotFound::new);
    }

    private void changed(UseCase useCase, UseCaseEvent.Kind kind, MemberId by, Map<String, Object> facts) {
        overview.describe(useCase.facts());
        publish(useCase.id(), kind, by, useCase.facts().editedAt(), facts);
    }

    private void publish(
            UseCaseId id, UseCaseEvent.Kind kind, @Nullable MemberId by, Instant at, Map<String, Object> facts) {
        events.publishEvent(new UseCaseEvent(CurrentOrganization.id(), by, at, id, kind, facts));
    }
}
