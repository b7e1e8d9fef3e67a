package io.demarc.identity.entry;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hashes passwords, which is slow on purpose: a few at a time, so that the processors are left to others, and never while a
 * connection to the database is held. A password is Argon2id over all its characters (decision record 0024).
 */
@Component
public class Passwords {

    /** After RFC 9106 and OWASP: 19 MiB, two passes, one lane; some 50 ms. */
    private static final int PASSES = 2;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Who comes when so many wait already is sent away at once. */
    private static final int QUEUE = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final PasswordEncoder encoder;
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final String nobodys;

    Passwords(@Value("${demarc.passwords.memory:19456}") int kibibytes) {
        this.encoder = new DelegatingPasswordEncoder(
                "argon2",
                Map.of(
                        "argon2",
                        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, kibibytes, PASSES),
                        "bcrypt",
                        new BCryptPasswordEncoder()));
        this.nobodys = encoded(UUID.randomUUID().toString());
    }

    /** A password as it is kept: it can be compared, and never read again. */
    public record Hash(String text) {

        @Override
        public String toString() {
            return "a hash";
        }
    }

    /** There is no turn within a bearable time: too many people sign in, or one of them too often. */
    public static final class Busy extends RuntimeException {
        Busy() {
            super("too many passwords at once", null, false, false);
        }
    }

    public Hash hash(String password) {
        return inTurn(() -> new Hash(encoded(password)));
    }

    /** Whether it is the password of that hash; without one it takes as long. */
    public boolean matches(String password, @Nullable Hash hash) {
        return inTurn(() -> encoder.matches(composed(password), hash == null ? nobodys : hash.text()) && hash != null);
    }

    /** Whether the password should be hashed anew when it is there next: the way of today costs whoever steals it more. */
    public boolean isOutdated(Hash hash) {
        return encoder.upgradeEncoding(hash.text());
    }

    /** What else takes that much of a processor waits for the same turns. */
    public <T> T inTurn(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("a password is looked at while a connection is held");
        if (turns.getQueueLength() >= QUEUE) throw new Busy();
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) throw new Busy();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private String encoded(String password) {
        return String.valueOf(encoder.encode(composed(password)));
    }

    /** The same letters are the same password, whatever keyboard they come from. */
    private static String composed(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
