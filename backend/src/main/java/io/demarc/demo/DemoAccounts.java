package io.demarc.demo;

import io.demarc.identity.Credentials;
import io.demarc.identity.Credentials.Credential;
import io.demarc.identity.PlatformEvent.PasswordChanged;
import io.demarc.identity.entry.Passwords;
import io.demarc.text.EmailAddress;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of the demo that everybody can sign in with who can read; they stay in a database that is started without it. */
@Component
public class DemoAccounts {

    /** Known to everybody who can read; that is why the profile is for trying only. */
    static final String PASSWORD = "demarc-demo-2026";

    private final Credentials credentials;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemoAccounts(
            Credentials credentials,
            Passwords passwords,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the published password opens any of them. */
    public boolean areOpen() {
        return open().findAny().isPresent();
    }

    /**
     * Gives each that is open a password that nobody knows, and ends its sessions.
     *
     * @return how many there were
     */
    public int disable() {
        var open = open().toList();
        var unknown = passwords.hash(UUID.randomUUID().toString() + UUID.randomUUID());
        transaction.executeWithoutResult(status -> open.forEach(it -> {
            credentials.set(it.person(), unknown, null);
            events.publishEvent(new PasswordChanged(it.person(), clock.instant()));
        }));
        return open.size();
    }

    private Stream<Credential> open() {
        return List.of("demo", "globex").stream()
                .flatMap(slug -> Arrays.stream(DemoAccount.values()).map(it -> it.email(slug)))
                .flatMap(email -> credentials.of(new EmailAddress(email)).stream())
                .filter(it -> passwords.matches(PASSWORD, it.hash()));
    }
}
