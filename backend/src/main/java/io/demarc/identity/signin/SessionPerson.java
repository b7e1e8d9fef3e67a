package io.demarc.identity.signin;

import io.demarc.identity.SignedIn;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentPerson;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person of this thread's session. */
@Component
class SessionPerson implements CurrentPerson {

    @Override
    public Optional<PersonId> get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }
}
