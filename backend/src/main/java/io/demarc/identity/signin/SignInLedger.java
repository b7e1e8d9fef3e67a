package io.demarc.identity.signin;

import io.demarc.identity.Credentials;
import io.demarc.identity.PlatformEvent;
import io.demarc.identity.PlatformEvent.PersonSignedIn;
import io.demarc.identity.PlatformEvent.SignInLocked;
import io.demarc.identity.entry.Passwords.Hash;
import io.demarc.identity.entry.Tries;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written down about signing in, in transactions of its own. */
@Component
class SignInLedger {

    private final TransactionTemplate transaction;
    private final Tries tries;
    private final Credentials credentials;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInLedger(
            TransactionTemplate transaction,
            Tries tries,
            Credentials credentials,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transaction = transaction;
        this.tries = tries;
        this.credentials = credentials;
        this.events = events;
        this.clock = clock;
    }

    /** @param lastFree whether whoever goes on has to wait from here on */
    void failed(boolean lastFree) {
        tries.sweep();
        if (lastFree) publish(new SignInLocked(null, clock.instant()), () -> {});
    }

    /** @param renewed the same password, hashed as it is done today */
    void signedIn(Looked looked, @Nullable Hash renewed) {
        var account = looked.fitting().getFirst();
        publish(new PersonSignedIn(account.person(), clock.instant()), () -> {
            // In the order in which a new password locks them: the credential, then what is counted.
            if (renewed != null) credentials.renew(account, renewed);
            looked.forgotten().forEach(tries::succeeded);
        });
    }

    private void publish(PlatformEvent event, Runnable first) {
        transaction.executeWithoutResult(status -> {
            first.run();
            events.publishEvent(event);
        });
    }
}
