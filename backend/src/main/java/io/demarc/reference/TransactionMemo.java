package io.demarc.reference;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** An answer that holds to the end of the transaction in which it was first asked for. */
final class TransactionMemo {

    private TransactionMemo() {}

    @SuppressWarnings("unchecked") // Who asks by a key gave the answer.
    static <T> T of(Class<?> key, Supplier<T> answer) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return answer.get();
        var known = TransactionSynchronizationManager.getResource(key);
        if (known != null) return (T) known;
        var given = answer.get();
        TransactionSynchronizationManager.bindResource(key, given);
        TransactionSynchronizationManager.registerSynchronization(new Forgetting(key));
        return given;
    }

    @SuppressWarnings("unchecked")
    static <T> Optional<T> known(Class<?> key) {
        return Optional.ofNullable((T) TransactionSynchronizationManager.getResource(key));
    }

    static void forget(Class<?> key) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key);
    }

    /** A transaction that was begun inside another one asks for itself; the outer one asks again. */
    private record Forgetting(Class<?> key) implements TransactionSynchronization {

        @Override
        public void suspend() {
            forget(key);
        }

        @Override
        public void afterCompletion(int status) {
            forget(key);
        }
    }
}
