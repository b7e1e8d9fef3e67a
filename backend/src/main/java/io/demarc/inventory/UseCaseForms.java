package io.demarc.inventory;

import io.demarc.kernel.Fingerprint;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes forms about a use case: what a form asks for is done only if the use case is still as the form showed it, which is
 * held until it is done. A form without a version was no page of ours, and claims to have seen nothing.
 */
@Service
@Transactional
public class UseCaseForms {

    private final UseCaseStates states;

    UseCaseForms(UseCaseStates states) {
        this.states = states;
    }

    /**
     * Does what the form asks for.
     *
     * @param seen the use case's version that the form carries
     */
    public <T> T take(UseCaseId id, @Nullable Integer seen, Supplier<T> command) {
        int now = states.lock(id).useCase().version();
        if (seen != null && seen != now) throw new ObjectOptimisticLockingFailureException(UseCase.class, id);
        return command.get();
    }

    /** @see #take(UseCaseId, Integer, Supplier) */
    public void take(UseCaseId id, @Nullable Integer seen, Runnable command) {
        take(id, seen, () -> {
            command.run();
            return id;
        });
    }

    /**
     * Does what a form with answers asks for.
     *
     * @param seen as {@link #version} gave it for the same questions
     */
    public void take(UseCaseId id, Collection<String> questions, @Nullable String seen, Runnable command) {
        states.lock(id);
        if (seen != null && !seen.isEmpty() && !seen.equals(version(id, questions)))
            throw new ObjectOptimisticLockingFailureException(UseCase.class, id);
        command.run();
    }

    /** What a form with these questions is filled from: another one means that somebody answered meanwhile. */
    @Transactional(readOnly = true)
    public String version(UseCaseId id, Collection<String> questions) {
        var answers = new TreeMap<>(states.of(id).answers().all());
        answers.keySet().retainAll(questions);
        return Fingerprint.of(answers.toString()).hex().substring(0, 16);
    }
}
