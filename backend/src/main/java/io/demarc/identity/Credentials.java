package io.demarc.identity;

import io.demarc.kernel.PersonId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people sign in with. Passwords are kept as the delegating encoder writes them, with the algorithm's name. */
@Service
@Transactional
public class Credentials implements UserDetailsService {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Credentials(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    private record Found(PersonId id, String passwordHash) {}

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String email) {
        return jdbc.sql("""
                        select p.id, c.password_hash from person p join credential c on c.person_id = p.id
                        where p.email = cast(? as citext)
                        """)
                .param(email.strip())
                .query(Found.class)
                .optional()
                .map(found -> new SignedIn(found.id(), found.passwordHash()))
                .orElseThrow(() -> new UsernameNotFoundException("nobody with a password has this address"));
    }

    /** Whether the person has a password at all. */
    @Transactional(readOnly = true)
    public boolean exist(PersonId person) {
        return jdbc.sql("select exists (select from credential where person_id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether this is the person's password now. */
    @Transactional(readOnly = true)
    public boolean matches(PersonId person, String password) {
        return jdbc.sql("select password_hash from credential where person_id = ?")
                .param(person.value())
                .query(String.class)
                .optional()
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
    }

    /** Sets the password, of 12 to 72 bytes (what bcrypt reads). */
    public void set(PersonId person, String password) {
        jdbc.sql("""
                        insert into credential (person_id, password_hash, changed_at) values (?, ?, ?)
                        on conflict (person_id) do update
                        set password_hash = excluded.password_hash, changed_at = excluded.changed_at
                        """)
                .params(
                        person.value(),
                        encoder.encode(password),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
