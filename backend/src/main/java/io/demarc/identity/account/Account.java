package io.demarc.identity.account;

import io.demarc.identity.Credentials;
import io.demarc.identity.Credentials.Credential;
import io.demarc.identity.PlatformEvent.PasswordChanged;
import io.demarc.identity.PlatformEvent.PersonRenamed;
import io.demarc.identity.PlatformEvent.SignedOutEverywhere;
import io.demarc.identity.Sessions;
import io.demarc.identity.entry.Devices;
import io.demarc.identity.entry.Passwords.Hash;
import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.PersonId;
import io.demarc.text.Name;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
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
    private final Devices devices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Account(
            JdbcClient jdbc,
            Credentials credentials,
            Sessions sessions,
            Devices devices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.credentials = credentials;
        this.sessions = sessions;
        this.devices = devices;
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
            return Fingerprint.of(zone + " " + theme + " " + name).hex().substring(0, 16);
        }
    }

    @Transactional(readOnly = true)
    Shown of(PersonId person) {
        return jdbc.sql("""
                        select email, coalesce(name, (select m.known_as from membership m where m.person_id = p.id
                                                      order by m.joined_at limit 1), '') as name, zone, theme
                        from person p where id = ?
                        """).param(person.value()).query(Shown.class).single();
    }

    /** @param seen as {@link Shown#version} gave it; none where it was no page of ours */
    void prefer(PersonId person, @Nullable String seen, Name name, String zone, @Nullable String theme) {
        jdbc.sql("select id from person where id = ? for update")
                .param(person.value())
                .query(UUID.class)
                .single();
        var before = of(person);
        if (seen != null && !seen.equals(before.version()))
            throw new ObjectOptimisticLockingFailureException("person", person);
        if (!before.name().equals(name.text())) rename(person, name);
        jdbc.sql("update person set zone = ?, theme = ? where id = ?")
                .params(Arrays.asList(zone, theme, person.value()))
                .update();
    }

    /** From here on people are called so in all their organizations, whatever was typed when they were invited. */
    private void rename(PersonId person, Name name) {
        jdbc.sql("update person set name = ? where id = ?")
                .params(name.text(), person.value())
                .update();
        events.publishEvent(new PersonRenamed(person, clock.instant()));
    }

    /** What a stranger knows of the person, and so guesses first. */
    @Transactional(readOnly = true)
    Set<String> about(PersonId person) {
        return new HashSet<>(jdbc.sql("""
                        select cast(email as text) from person where id = :person
                        union select name from person where id = :person and name is not null
                        union select known_as from membership where person_id = :person
                        union select o.name from membership m join organization o on o.id = m.tenant_id
                              where m.person_id = :person
                        union select o.slug from membership m join organization o on o.id = m.tenant_id
                              where m.person_id = :person
                        union select 'demarc'
                        """)
                .param("person", person.value())
                .query(String.class)
                .list());
    }

    /**
     * Puts a new password in the place of one, and signs the person out everywhere but in this session.
     *
     * @return whether that one was the password until now
     */
    boolean changePassword(Credential before, Hash password, String session) {
        if (!credentials.replace(before, password)) return false;
        sessions.endAllBut(before.person(), session);
        devices.forget(before.person());
        events.publishEvent(new PasswordChanged(before.person(), clock.instant()));
        return true;
    }

    void signOutEverywhere(PersonId person) {
        sessions.endAll(person);
        devices.forget(person);
        events.publishEvent(new SignedOutEverywhere(person, clock.instant()));
    }
}
