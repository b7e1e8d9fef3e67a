package io.demarc.identity.signin;

import org.springframework.security.core.AuthenticationException;

/** So many sign in that nobody looked at this password. */
final class ManyAtOnce extends AuthenticationException {

    ManyAtOnce() {
        super("many sign in at once");
    }
}
