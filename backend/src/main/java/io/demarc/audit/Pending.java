package io.demarc.audit;

import io.demarc.kernel.DomainEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the running transaction has published and changed so far. It stays with its own transaction: set aside while another
 * one runs inside, written when that one is about to commit, gone when it is over.
 */
final class Pending implements TransactionSynchronization {

    private final List<DomainEvent> events = new ArrayList<>();
    private final List<EventChanges.Seen> changes = new ArrayList<>();
    private final Consumer<Pending> writer;

    private Pending(Consumer<Pending> writer) {
        this.writer = writer;
    }

    /** The pending of this thread's transaction; a new one is handed to the writer before the commit. */
    static Pending current(Consumer<Pending> writer) {
        if (TransactionSynchronizationManager.getResource(Pending.class) instanceof Pending pending) return pending;
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("what happens must happen in a transaction");
        var pending = new Pending(writer);
        TransactionSynchronizationManager.bindResource(Pending.class, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(DomainEvent event) {
        events.add(event);
    }

    void add(EventChanges.Seen change) {
        changes.add(change);
    }

    List<DomainEvent> events() {
        return events;
    }

    List<EventChanges.Seen> changes() {
        return changes;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(Pending.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(Pending.class, this);
    }

    /** Before the platform's entries, which lock a head that all organizations share. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        writer.accept(this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Pending.class);
    }
}
