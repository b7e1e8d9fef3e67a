package io.demarc.identity.signin;

import org.springframework.security.authentication.LockedException;

/** Too many passwords were wrong: this one was not looked at. */
final class HasToWait extends LockedException {

    private final long minutes;

    HasToWait(long minutes) {
        super("too many tries");
        this.minutes = minutes;
    }

    long minutes() {
        return minutes;
    }
}
