package io.demarc.identity;

import io.demarc.kernel.PersonId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who a session belongs to. It says who somebody is, never what they may: that is asked of the database each time. Sessions
 * are kept with this class by its name: whoever moves it signs everybody out.
 */
public final class SignedIn implements UserDetails {

    private static final long serialVersionUID = 1;

    private final PersonId person;

    /** In microseconds of 1970; 0 in sessions that are older than the field. */
    private final long since;

    /** @param since when the password with which they signed in became theirs */
    public SignedIn(PersonId person, Instant since) {
        this.person = person;
        this.since = ChronoUnit.MICROS.between(Instant.EPOCH, since);
    }

    /** Since when they have the password with which they signed in; none in a session of before that was kept. */
    public Optional<Instant> since() {
        return since == 0 ? Optional.empty() : Optional.of(Instant.EPOCH.plus(since, ChronoUnit.MICROS));
    }

    public PersonId person() {
        return person;
    }

    /** The person's id: sessions are found by it, and it stays when the address changes. */
    @Override
    public String getUsername() {
        return person.toString();
    }

    /** Nothing of a password is kept with a session. */
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }
}
