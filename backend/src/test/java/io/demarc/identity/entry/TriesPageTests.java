package io.demarc.identity.entry;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.demarc.PageTest;
import io.demarc.text.EmailAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries to sign in, counted in the database by whichever portal they come to. */
@PageTest
class TriesPageTests {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00.002Z");

    @Autowired
    JdbcClient jdbc;

    @Test
    void of_two_at_once_the_one_that_began_first_may_be_counted_last() {
        at(NOW);
        assertThatCode(() -> at(NOW.minusMillis(1))).doesNotThrowAnyException();
    }

    private void at(Instant moment) {
        new Tries(jdbc, Clock.fixed(moment, ZoneOffset.UTC))
                .signIn(EmailAddress.of("twice@at-once.test"), Network.of("192.0.2.77"));
    }
}
