package io.demarc.identity.signin;

import io.demarc.identity.Credentials;
import io.demarc.identity.Credentials.Credential;
import io.demarc.identity.SignedIn;
import io.demarc.identity.entry.Devices;
import io.demarc.identity.entry.Network;
import io.demarc.identity.entry.Passwords;
import io.demarc.identity.entry.Passwords.Hash;
import io.demarc.identity.entry.TooManyTries;
import io.demarc.identity.entry.Tries;
import io.demarc.identity.entry.Tries.Try;
import io.demarc.text.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signing in with an e-mail address and a password. A try is counted before the password is looked at, which happens while
 * no connection is held and takes as long for an address that is nobody's.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final Credentials credentials;
    private final Passwords passwords;
    private final Tries tries;
    private final Devices devices;
    private final SignInLedger ledger;

    SignIn(Credentials credentials, Passwords passwords, Tries tries, Devices devices, SignInLedger ledger) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.tries = tries;
        this.devices = devices;
        this.ledger = ledger;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var address = EmailAddress.of(request.getName());
        var from = request.getDetails() instanceof ComingFrom it ? it : ComingFrom.NOWHERE;
        String password = String.valueOf(request.getCredentials());
        var attempt = begin(address, from);
        var fitting = fitting(address.map(credentials::of).orElse(List.of()), password);
        if (fitting.isEmpty()) {
            tries.sweep();
            // Published once, by the attempt that was one too many: whoever goes on must not fill the ledger.
            if (attempt.isLastFree()) ledger.locked();
            throw new BadCredentialsException("wrong");
        }
        ledger.signedIn(attempt, fitting.get(), renewed(fitting.get(), password));
        var principal = new SignedIn(fitting.get().person());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        signedIn.setDetails(""); // Else where the request came from would be kept with the session.
        return signedIn;
    }

    private Try begin(Optional<EmailAddress> address, ComingFrom from) {
        try {
            var device = address.flatMap(it -> devices.known(from.device(), it));
            return tries.signIn(address, Network.of(from.address()), device);
        } catch (TooManyTries tooMany) {
            throw new HasToWait(tooMany.minutes());
        }
    }

    /** Compares with something in any case, so that it takes as long where there is nothing. */
    private Optional<Credential> fitting(List<Credential> all, String password) {
        try {
            if (all.isEmpty()) passwords.matches(password, null);
            return all.stream()
                    .filter(it -> passwords.matches(password, it.hash()))
                    .findFirst();
        } catch (Passwords.Busy busy) {
            throw new ManyAtOnce();
        }
    }

    private @Nullable Hash renewed(Credential credential, String password) {
        if (!passwords.isOutdated(credential.hash())) return null;
        try {
            return passwords.hash(password);
        } catch (Passwords.Busy later) {
            return null;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
