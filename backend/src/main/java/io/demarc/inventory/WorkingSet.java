package io.demarc.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The use cases that the running transaction has looked at or changed. It stays with its own transaction: set aside while
 * another one runs inside, derived before that one commits, gone when it is over.
 */
final class WorkingSet implements TransactionSynchronization {

    private final Map<UseCaseId, UseCaseState> states = new LinkedHashMap<>();
    private final Consumer<List<UseCaseState>> derive;

    private WorkingSet(Consumer<List<UseCaseState>> derive) {
        this.derive = derive;
    }

    /** That of this thread's transaction; outside of any, one that is forgotten at once. */
    static WorkingSet current(Consumer<List<UseCaseState>> derive) {
        if (TransactionSynchronizationManager.getResource(WorkingSet.class) instanceof WorkingSet known) return known;
        var fresh = new WorkingSet(derive);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(WorkingSet.class, fresh);
            TransactionSynchronizationManager.registerSynchronization(fresh);
        }
        return fresh;
    }

    /** Work that looks at use cases for itself: as they are for the transaction around it, it leaves them alone. */
    static <R> R aside(Supplier<R> work) {
        var around = TransactionSynchronizationManager.unbindResourceIfPossible(WorkingSet.class);
        TransactionSynchronizationManager.bindResource(WorkingSet.class, new WorkingSet(_ -> {
            throw new IllegalStateException("nothing is kept of what is only looked at");
        }));
        try {
            return work.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(WorkingSet.class);
            if (around != null) TransactionSynchronizationManager.bindResource(WorkingSet.class, around);
        }
    }

    UseCaseState state(UseCaseId id, BiFunction<UseCaseId, Collection<UseCaseState>, UseCaseState> make) {
        var known = states.get(id);
        if (known != null) return known;
        var state = make.apply(id, states.values());
        states.put(id, state);
        return state;
    }

    /** Before the ledger, which records what was derived as well. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 10;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        List<UseCaseState> changed = new ArrayList<>();
        for (var state : states.values()) if (state.isToDerive()) changed.add(state);
        if (!changed.isEmpty()) derive.accept(changed);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(WorkingSet.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(WorkingSet.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(WorkingSet.class);
    }
}
