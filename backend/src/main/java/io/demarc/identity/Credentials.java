package io.demarc.identity;

import io.demarc.identity.entry.Devices;
import io.demarc.identity.entry.LoginName;
import io.demarc.identity.entry.Passwords.Hash;
import io.demarc.identity.entry.Tries;
import io.demarc.kernel.OrganizationId;
import io.demarc.kernel.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people sign in with: hashes of passwords, which are made and compared while no connection is held. */
@Service
@Transactional
public class Credentials {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Devices devices;
    private final Tries tries;
    private final Clock clock;

    Credentials(JdbcClient jdbc, Sessions sessions, Devices devices, Tries tries, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.devices = devices;
        this.tries = tries;
        this.clock = clock;
    }

    /**
     * What a person signs in with.
     *
     * @param since when it became their password, whatever was hashed anew
     * @param linkOf the organization whose link set the password: whoever handed the link out may know it. None where its
     *     person has chosen it when they came into another one with it, and where it is the operator's
     */
    public record Credential(PersonId person, Hash hash, Instant since, Optional<OrganizationId> linkOf) {}

    private record Row(
            PersonId personId,
            String passwordHash,
            OffsetDateTime changedAt,
            @Nullable UUID linkOf) {

        private Credential credential() {
            return new Credential(
                    personId,
                    new Hash(passwordHash),
                    changedAt.toInstant(),
                    Optional.ofNullable(linkOf).map(OrganizationId::new));
        }
    }

    /** With what somebody signs in who says that name. */
    @Transactional(readOnly = true)
    public List<Credential> of(LoginName name) {
        return jdbc.sql("""
                        select c.person_id, c.password_hash, c.changed_at, c.link_of
                        from person p join credential c on c.person_id = p.id
                        where p.email = any(cast(? as citext[])) order by c.changed_at desc, p.id
                        """).param(name.forms()).query(Row.class).list().stream()
                .map(Row::credential)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Credential> of(PersonId person) {
        return jdbc.sql("select person_id, password_hash, changed_at, link_of from credential where person_id = ?")
                .param(person.value())
                .query(Row.class)
                .optional()
                .map(Row::credential);
    }

    /**
     * Whether that is the person's password still, to the end of the transaction: who changes it at this moment is waited
     * for.
     *
     * @param since as {@link Credential#since} gave it
     */
    public boolean isCurrent(PersonId person, Instant since) {
        return jdbc.sql("select changed_at from credential where person_id = ? for share")
                .param(person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .filter(since::equals)
                .isPresent();
    }

    /**
     * Gives the person a password that nobody has tried so far. Whoever was signed in as them is signed out, their devices
     * are forgotten, and nobody waits any more for what others tried.
     *
     * @param linkOf as {@link Credential#linkOf} gives it
     */
    public void set(PersonId person, Hash password, @Nullable OrganizationId linkOf) {
        jdbc.sql("""
                        insert into credential (person_id, password_hash, changed_at, link_of) values (?, ?, ?, ?)
                        on conflict (person_id) do update
                        set password_hash = excluded.password_hash, changed_at = excluded.changed_at,
                            link_of = excluded.link_of
                        """)
                .params(Arrays.asList(
                        person.value(),
                        password.text(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        linkOf == null ? null : linkOf.value()))
                .update();
        sessions.endAll(person);
        devices.forget(person);
        // Where others have accounts with the address, a link for one of them must not be a way to guess theirs for
        // ever.
        jdbc.sql("select cast(email as text) from person where id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .map(LoginName::of)
                .filter(name -> of(name).stream().allMatch(it -> it.person().equals(person)))
                .ifPresent(tries::lift);
    }

    /** Nobody signs in with that account any more. */
    public void remove(PersonId person) {
        jdbc.sql("delete from credential where person_id = ?")
                .param(person.value())
                .update();
        sessions.endAll(person);
        devices.forget(person);
    }

    /**
     * Puts another password in the place of one.
     *
     * @return whether that one was the password until now; else nothing is changed
     */
    public boolean replace(Credential before, Hash password) {
        int changed = jdbc.sql(
                        "update credential set password_hash = ?, changed_at = ? where person_id = ? and changed_at = ?")
                .params(
                        password.text(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        before.person().value(),
                        before.since().atOffset(ZoneOffset.UTC))
                .update();
        return changed > 0;
    }

    /** Keeps the same password as it is hashed today, unless it is another one by now. */
    public void renew(Credential same, Hash hashed) {
        jdbc.sql("update credential set password_hash = ? where person_id = ? and changed_at = ?")
                .params(hashed.text(), same.person().value(), same.since().atOffset(ZoneOffset.UTC))
                .update();
    }
}
