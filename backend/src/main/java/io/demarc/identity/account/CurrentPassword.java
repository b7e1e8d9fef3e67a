package io.demarc.identity.account;

import io.demarc.identity.Credentials;
import io.demarc.identity.Credentials.Credential;
import io.demarc.identity.entry.Asker;
import io.demarc.identity.entry.Passwords;
import io.demarc.identity.entry.Passwords.Busy;
import io.demarc.identity.entry.TooManyTries;
import io.demarc.identity.entry.Tries;
import io.demarc.kernel.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/**
 * One's own password, asked once more of who is signed in, in the field {@code current}. Tries are counted by the session:
 * whoever tries to sign in as the person elsewhere keeps them from nothing here.
 */
@Component
class CurrentPassword {

    private final Credentials credentials;
    private final Passwords passwords;
    private final Tries tries;

    CurrentPassword(Credentials credentials, Passwords passwords, Tries tries) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.tries = tries;
    }

    /** What the person signs in with, if they said it; else what is wrong is said beside the field. */
    Optional<Credential> check(PersonId me, @Nullable String said, String session, Errors errors) {
        try {
            var attempt = tries.inSession(session);
            var credential = credentials.of(me);
            boolean right = passwords.matches(
                    Asker.person(me),
                    NewPassword.text(said),
                    credential.map(Credential::hash).orElse(null));
            if (right) tries.succeeded(attempt);
            else errors.rejectValue("current", "wrong");
            return credential.filter(it -> right);
        } catch (TooManyTries tooMany) {
            errors.rejectValue("current", "locked", new Object[] {tooMany.minutes()}, null);
        } catch (Busy busy) {
            errors.rejectValue("current", "password.busy");
        }
        return Optional.empty();
    }
}
