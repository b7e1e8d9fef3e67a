package io.demarc.identity;

import io.demarc.kernel.Uuid7;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows a form that is sent again, by a second click or by whoever got no answer, on this portal or on another one of the
 * same database: what it makes is made once. A form without a key is the same one only where it comes at the same moment;
 * later it may well mean another thing.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SameForm {

    /** No transaction is waited for any longer. */
    public static final Duration MOMENT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    SameForm(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A form that was sent.
     *
     * @param id of what it makes
     * @param keyed whether its page gave it a key
     * @param awaited whether the same was being made, and is by now
     */
    public record Sent(UUID id, boolean keyed, boolean awaited) {

        /**
         * What it made before.
         *
         * @param byId what the member made under an id
         * @param lately what they made with the same words within a {@link #MOMENT}
         */
        public <T> Optional<T> made(Function<UUID, Optional<T>> byId, Supplier<Optional<T>> lately) {
            if (keyed) return byId.apply(id);
            return awaited ? lately.get() : Optional.empty();
        }
    }

    /**
     * Takes a form for what is made in a moment; until the transaction is over, others with the same words wait.
     *
     * @param key what its page gave it, if it did
     * @param words what was typed, and what for
     */
    public Sent take(@Nullable String key, Member me, String... words) {
        boolean alone = isAlone(me, words);
        if (!alone)
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                    .param(lock(me, words))
                    .query()
                    .listOfRows();
        return sent(FormKey.id(key, me, words), !alone);
    }

    /**
     * Takes a form for what takes long to make, for which nobody waits. Without a key it is another one each time.
     *
     * @return empty while the same is being made
     */
    public Optional<Sent> takeAlone(@Nullable String key, Member me, String... words) {
        var id = FormKey.id(key, me, words);
        return id.isEmpty() || isAlone(me, words) ? Optional.of(sent(id, false)) : Optional.empty();
    }

    private static Sent sent(Optional<UUID> id, boolean awaited) {
        return new Sent(id.orElseGet(Uuid7::next), id.isPresent(), awaited);
    }

    private boolean isAlone(Member me, String... words) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 1))")
                .param(lock(me, words))
                .query(Boolean.class)
                .single();
    }

    /** Members type it: its hashes have a seed of their own, so that it cannot be made to meet other locks. */
    private static String lock(Member me, String... words) {
        return me.organization() + " " + me.id() + " makes " + String.join("\n", words);
    }
}
