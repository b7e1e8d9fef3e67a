package io.demarc.identity.account;

import io.demarc.identity.Credentials;
import io.demarc.identity.PlatformEvent.PasswordChanged;
import io.demarc.identity.PlatformEvent.SignedOutEverywhere;
import io.demarc.identity.Sessions;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.PersonId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
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
            @Nullable String theme) {

        /** What a form with the preferences is filled from. */
        String version() {
            return Fingerprint.of(zone + " " + theme).hex().substring(0, 16);
        }
    }

    @Transactional(readOnly = true)
    Shown of(PersonId person) {
        return jdbc.sql("select email, name, zone, theme from person where id = ?")
                .param(person.value())
                .query(Shown.class)
                .single();
    }

    /** @param seen as {@link Shown#version} gave it; none where it was no page of ours */
    void prefer(PersonId person, @Nullable String seen, String zone, @Nullable String theme) {
        jdbc.sql("select id from person where id = ? for update")
                .param(person.value())
                .query(UUID.class)
                .single();
        if (seen != null && !seen.equals(of(person).version()))
            throw new ObjectOptimisticLockingFailureException("person", person);
        jdbc.sql("update person set zone = ?, theme = ? where id = ?")
                .params(java.util.Arrays.asList(zone, theme, person.value()))
                .update();
    }

    /** Sets a new password and signs the person out everywhere but in this session. */
    void changePassword(PersonId person, String password, String session) {
        credentials.set(person, password);
        sessions.endAllBut(person, session);
        events.publishEvent(new PasswordChanged(person, clock.instant()));
    }

    void signOutEverywhere(PersonId person) {
        sessions.endAll(person);
        events.publishEvent(new SignedOutEverywhere(person, clock.instant()));
    }
}
