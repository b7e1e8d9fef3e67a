package io.demarc.identity.signin;

import io.demarc.identity.Credentials.Credential;
import io.demarc.identity.OneHolder;
import io.demarc.identity.SignedIn;
import io.demarc.identity.entry.LoginName;
import io.demarc.identity.entry.Passwords;
import io.demarc.identity.entry.Passwords.Busy;
import io.demarc.identity.entry.Passwords.Hash;
import io.demarc.identity.entry.TooManyTries;
import io.demarc.identity.entry.Tries.Try;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signing in with an e-mail address and a password. */
@Component
class SignIn implements AuthenticationProvider {

    private final Look look;
    private final Passwords passwords;
    private final OneHolder oneHolder;
    private final SignInLedger ledger;

    SignIn(Look look, Passwords passwords, OneHolder oneHolder, SignInLedger ledger) {
        this.look = look;
        this.passwords = passwords;
        this.oneHolder = oneHolder;
        this.ledger = ledger;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var name = LoginName.of(request.getName());
        String password = String.valueOf(request.getCredentials());
        var from = request.getDetails() instanceof ComingFrom it ? it : ComingFrom.NOWHERE;
        var looked = looked(name, password, from);
        if (looked.fitting().isEmpty()) {
            // Published once, by the try that was one too many: whoever goes on must not fill the ledger.
            ledger.failed(looked.counted().stream().anyMatch(Try::isLastFree));
            throw new BadCredentialsException("wrong");
        }
        var account = looked.fitting().getFirst();
        ledger.signedIn(looked, renewed(account, password, from));
        looked.fitting().stream().skip(1).forEach(it -> oneHolder.join(account, it, name));
        var principal = new SignedIn(account.person(), account.since());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        signedIn.setDetails(""); // Else where the request came from would be kept with the session.
        return signedIn;
    }

    private Looked looked(LoginName name, String password, ComingFrom from) {
        try {
            return look.at(name, password, from);
        } catch (TooManyTries tooMany) {
            throw new HasToWait(tooMany);
        } catch (Busy busy) {
            throw new ManyAtOnce();
        }
    }

    private @Nullable Hash renewed(Credential account, String password, ComingFrom from) {
        if (!passwords.isOutdated(account.hash())) return null;
        try {
            return passwords.hash(from.stranger(), password);
        } catch (Busy later) {
            return null;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
