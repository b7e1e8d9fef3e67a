package io.demarc.tenancy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Many parts of a page ask the same question. A page is one read-only transaction, and in that an answer stays true: it is
 * asked once. Where something may change, every question is asked anew.
 */
public final class PageMemo {

    private PageMemo() {}

    /**
     * The answer, as it was given before in this read-only transaction.
     *
     * @param question differs from all other questions: who asks, and about what
     * @param answer never null
     */
    @SuppressWarnings("unchecked") // The same question has answers of the same type: it names who asks.
    public static <T> T of(Object question, Supplier<T> answer) {
        var known = known();
        if (known == null) return answer.get();
        if (!known.containsKey(question)) known.put(question, answer.get());
        return (T) known.get(question);
    }

    /**
     * The answers for some of many things, of which only those are asked about that nobody asked about before in this read-only
     * transaction.
     *
     * @param asker differs from all others who ask
     * @param answer of some; what it leaves out is not there
     */
    public static <K, V> Map<K, V> each(Object asker, Collection<K> asked, Function<Collection<K>, Map<K, V>> answer) {
        Map<K, Optional<V>> known = of(asker, HashMap::new);
        var unknown =
                asked.stream().filter(it -> !known.containsKey(it)).distinct().toList();
        if (!unknown.isEmpty()) {
            var found = answer.apply(unknown);
            unknown.forEach(it -> known.put(it, Optional.ofNullable(found.get(it))));
        }
        var answers = new HashMap<K, V>();
        asked.forEach(it -> Objects.requireNonNull(known.get(it)).ifPresent(value -> answers.put(it, value)));
        return answers;
    }

    /** The same in a transaction that changes something, for as long as this runs, which only reads. */
    public static <T> T whileReading(Supplier<T> reading) {
        if (known() != null) return reading.get();
        TransactionSynchronizationManager.bindResource(PageMemo.class, new HashMap<>());
        try {
            return reading.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(PageMemo.class);
        }
    }

    /** Null where something may change. */
    @SuppressWarnings("unchecked")
    private static @Nullable Map<Object, Object> known() {
        if (TransactionSynchronizationManager.getResource(PageMemo.class) instanceof Map<?, ?> map)
            return (Map<Object, Object>) map;
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                || !TransactionSynchronizationManager.isSynchronizationActive()) return null;
        var map = new HashMap<>();
        TransactionSynchronizationManager.bindResource(PageMemo.class, map);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(PageMemo.class);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(PageMemo.class, map);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(PageMemo.class);
            }
        });
        return map;
    }
}
