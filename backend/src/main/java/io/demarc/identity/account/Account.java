package io.demarc.identity.account;

import io.demarc.identity.Credentials;
import io.demarc.identity.PlatformEvent;
import io.demarc.identity.Sessions;
import io.demarc.kernel.PersonId;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own account, the same in all their organizations. */
@Service
@Transactional
class Account {

    private final JdbcClient jdbc;
    private final Credentials credentials;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Account(
            JdbcClient jdbc,
            Credentials credentials,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.credentials = credentials;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What the person says of themselves.
     *
     * @param zone of the times that pages show, an IANA name
     * @param theme light or dark; null follows the device
     */
    record Shown(
            String email,
            String name,
            String zone,
            @Nullable String theme) {}

    @Transactional(readOnly = true)
    Shown of(PersonId person) {
        return jdbc.sql("select email, name, zone, theme from person where id = ?")
                .param(person.value())
                .query(Shown.class)
                .single();
    }

    void prefer(PersonId person, String zone, @Nullable String theme) {
        jdbc.sql("update person set zone = ?, theme = ? where id = ?")
                .params(java.util.Arrays.asList(zone, theme, person.value()))
                .update();
    }

    /** Sets a new password and signs the person out everywhere but in this session. */
    void changePassword(PersonId person, String password, String session) {
        credentials.set(person, password);
        sessions.endAllBut(person, session);
        publish("password-changed", person);
    }

    void signOutEverywhere(PersonId person) {
        sessions.endAll(person);
        publish("signed-out-everywhere", person);
    }

    private void publish(String name, PersonId person) {
        events.publishEvent(new PlatformEvent(name, person, clock.instant(), Map.of()));
    }
}
