package io.demarc.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signing in with an e-mail address and a password, a limited number of times. */
@Component
class SignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final Attempts attempts;

    SignIn(Credentials credentials, PasswordEncoder encoder, Attempts attempts) {
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
            return result;
        } catch (AuthenticationException e) {
            attempts.failed(email, network);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
