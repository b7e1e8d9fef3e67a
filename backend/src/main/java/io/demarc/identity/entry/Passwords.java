package io.demarc.identity.entry;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
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

    /** Who comes when so many wait already is sent away, or whoever has most in the line. */
    private static final int QUEUE = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int TURNS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final PasswordEncoder encoder;
    private final Line known = new Line(TURNS, QUEUE, PATIENCE);
    private final Line strangers = new Line(TURNS, QUEUE, PATIENCE);
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

    public Hash hash(Asker asker, String password) {
        return inTurn(asker, () -> new Hash(encoded(password)));
    }

    /** Whether it is the password of that hash; without one it takes as long. */
    public boolean matches(Asker asker, String password, @Nullable Hash hash) {
        return inTurn(
                asker, () -> encoder.matches(composed(password), hash == null ? nobodys : hash.text()) && hash != null);
    }

    /** Whether the password should be hashed anew when it is there next: the way of today costs whoever steals it more. */
    public boolean isOutdated(Hash hash) {
        return encoder.upgradeEncoding(hash.text());
    }

    /**
     * What else takes that much of a processor waits for the same turns. Strangers have a line of their own, in which each
     * network counts once: however many of them come, who is known does not wait for them.
     */
    public <T> T inTurn(Asker asker, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("a password is looked at while a connection is held");
        var line = asker.isKnown() ? known : strangers;
        if (!line.enter(asker.widest())) throw new Busy();
        try {
            return work.get();
        } finally {
            line.leave();
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
