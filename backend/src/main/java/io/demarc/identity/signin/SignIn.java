package io.demarc.identity.signin;

import io.demarc.identity.Credentials;
import io.demarc.identity.PlatformEvent;
import io.demarc.identity.PlatformEvent.PersonSignedIn;
import io.demarc.identity.PlatformEvent.SignInLocked;
import io.demarc.identity.SignedIn;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in with an e-mail address and a password, a limited number of times. */
@Component
class SignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final Attempts attempts;

    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignIn(
            Credentials credentials,
            PasswordEncoder encoder,
            Attempts attempts,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.passwords = new DaoAuthenticationProvider(credentials);
        this.passwords.setPasswordEncoder(encoder);
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String email = request.getName();
        String network = request.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        if (attempts.exhausted(email, network)) throw new LockedException("too many attempts");
        try {
            var result = passwords.authenticate(request);
            if (result == null) throw new LockedException("no answer");
            attempts.succeeded(email);
            var person = result.getPrincipal() instanceof SignedIn signedIn ? signedIn.person() : null;
            publish(new PersonSignedIn(person, clock.instant()));
            return result;
        } catch (AuthenticationException e) {
            attempts.failed(email, network);
            // Published once, by the attempt that was one too many: whoever goes on must not fill the ledger.
            if (attempts.exhausted(email, network)) publish(new SignInLocked(null, clock.instant()));
            throw e;
        }
    }

    private void publish(PlatformEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
