package io.demarc.identity.signin;

import io.demarc.identity.entry.TooManyTries;
import org.springframework.security.authentication.LockedException;

/** Too many passwords were wrong: this one was not looked at. */
final class HasToWait extends LockedException {

    private final TooManyTries tries;

    HasToWait(TooManyTries tries) {
        super("too many tries");
        this.tries = tries;
    }

    Failure failure() {
        return new Failure(tries.isNetworkCrowded() ? "crowded" : "locked", tries.minutes());
    }
}
