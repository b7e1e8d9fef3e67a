package io.demarc.identity.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.demarc.PageTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries to sign in, counted in the database by whichever portal they come to. */
@PageTest
class TriesPageTests {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00.002Z");

    private static final LoginName TWICE = LoginName.of("twice@at-once.test");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tries tries;

    @Test
    void of_two_at_once_the_one_that_began_first_may_be_counted_last() {
        at(NOW);
        assertThatCode(() -> at(NOW.minusMillis(1))).doesNotThrowAnyException();
    }

    /** What was counted an hour ahead of it makes nobody wait that hour: one may try at once, and waits as long as ever then. */
    @Test
    void a_clock_that_is_put_back_makes_nobody_wait_for_it() {
        var network = Network.of("192.0.2.78");
        var later = NOW.plus(Duration.ofHours(1));
        for (int i = 0; i < 10; i++) at(later, network);
        assertThat(minutesAt(later, network)).isOne();
        at(NOW, network);
        assertThat(minutesAt(NOW, network)).isOne();
        assertThat(minutesAt(NOW.minusSeconds(30), network))
                .as("a clock beside it that is behind")
                .isPositive();
    }

    /** A new password forgets what is counted while others go on guessing: neither waits for the other's counts for ever. */
    @Test
    void counts_that_are_lifted_while_others_are_counted_lock_nobody_up() throws Exception {
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 400; i++) {
            var network = Network.of("2001:db8:" + i % 7 + ":" + i % 5 + "::1");
            boolean lifts = i % 4 == 0;
            work.add(() -> lifts ? lifted() : counted(network));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(work)) assertThat(done.get()).isTrue();
        }
    }

    private boolean lifted() {
        tries.lift(TWICE);
        return true;
    }

    private boolean counted(Network network) {
        try {
            tries.signIn(TWICE, network);
        } catch (TooManyTries enough) {
            return true;
        }
        return true;
    }

    private void at(Instant moment) {
        at(moment, Network.of("192.0.2.77"));
    }

    private void at(Instant moment, Network network) {
        new Tries(jdbc, Clock.fixed(moment, ZoneOffset.UTC)).signIn(TWICE, network);
    }

    private long minutesAt(Instant moment, Network network) {
        return catchThrowableOfType(TooManyTries.class, () -> at(moment, network))
                .minutes();
    }
}
