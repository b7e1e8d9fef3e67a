package io.demarc.identity.signin;

import io.demarc.kernel.Fingerprint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often signing in failed lately: 10 times per address of a person, 100 times per network address, in 15 minutes.
 * Beyond that even the right password is not looked at, so that guessing learns nothing.
 */
@Service
@Transactional
public class Attempts {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_PERSON = 10;
    private static final int PER_NETWORK = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean exhausted(String email, String network) {
        return failures(person(email)) >= PER_PERSON || failures(network(network)) >= PER_NETWORK;
    }

    public void failed(String email, String network) {
        Instant now = clock.instant();
        jdbc.sql("delete from sign_in_failure where at < ?")
                .param(now.minus(WINDOW).atOffset(ZoneOffset.UTC))
                .update();
        for (String who : List.of(person(email), network(network))) {
            jdbc.sql("insert into sign_in_failure (who_digest, at) values (?, ?)")
                    .params(who, now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    void succeeded(String email) {
        jdbc.sql("delete from sign_in_failure where who_digest = ?")
                .param(person(email))
                .update();
    }

    private long failures(String who) {
        return jdbc.sql("select count(*) from sign_in_failure where who_digest = ? and at >= ?")
                .params(who, clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static String person(String email) {
        return Fingerprint.of("person " + email.strip().toLowerCase(Locale.ROOT))
                .hex();
    }

    private static String network(String network) {
        return Fingerprint.of("network " + network).hex();
    }
}
