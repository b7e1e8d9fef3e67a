package io.demarc.identity.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.demarc.identity.entry.Passwords.Hash;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PasswordsTests {

    private static final int AT_ONCE = 24;

    private final Passwords passwords = new Passwords(64);

    @Test
    void every_character_of_a_long_password_counts_and_each_is_one_however_it_is_typed() {
        String long_ = "ö".repeat(100);
        var hash = passwords.hash(Asker.PORTAL, long_ + "a");
        assertThat(passwords.matches(Asker.PORTAL, long_ + "a", hash)).isTrue();
        assertThat(passwords.matches(Asker.PORTAL, long_ + "b", hash)).isFalse();
        assertThat(passwords.matches(Asker.PORTAL, "o\u0308".repeat(100) + "a", hash))
                .isTrue();
    }

    @Test
    void a_password_from_before_is_known_and_hashed_anew() {
        var before = new Hash(
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("four quiet lighthouse keepers"));
        assertThat(before.text()).startsWith("{bcrypt}");
        assertThat(passwords.matches(Asker.PORTAL, "four quiet lighthouse keepers", before))
                .isTrue();
        assertThat(passwords.isOutdated(before)).isTrue();
        assertThat(passwords.isOutdated(passwords.hash(Asker.PORTAL, "four quiet lighthouse keepers")))
                .isFalse();
    }

    @Test
    void nobodys_password_is_none() {
        assertThat(passwords.matches(Asker.PORTAL, "anything", null)).isFalse();
    }

    @Test
    void nothing_is_hashed_while_a_connection_is_held() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> passwords.hash(Asker.PORTAL, "four quiet lighthouse keepers"));
        } finally {
            TransactionSynchronizationManager.clear();
        }
    }

    @Test
    void of_many_at_once_only_a_few_are_at_work() throws Exception {
        var working = new AtomicInteger();
        var most = new AtomicInteger();
        Callable<Integer> work = () -> passwords.inTurn(Asker.PORTAL, () -> {
            most.accumulateAndGet(working.incrementAndGet(), Math::max);
            passwordsAreSlow();
            return working.decrementAndGet();
        });
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : pool.invokeAll(Collections.nCopies(AT_ONCE, work))) done.get();
        }
        assertThat(most.get())
                .isLessThanOrEqualTo(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    @Test
    void who_is_known_waits_for_no_stranger() {
        int turns = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        assertThat(meanwhile(turns)).isEqualTo("known");
    }

    /** While so many turns are strangers'. */
    private String meanwhile(int turns) {
        if (turns == 0) return passwords.inTurn(Asker.PORTAL, () -> "known");
        var stranger = Asker.stranger(Network.of("192.0.2." + turns));
        return passwords.inTurn(stranger, () -> meanwhile(turns - 1));
    }

    private static void passwordsAreSlow() {
        for (int i = 0; i < 1000; i++) Thread.onSpinWait();
    }
}
