package io.demarc.shell.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Who asks, before anything has looked at it: by the session, which nobody can make up. */
final class Asking {

    private Asking() {}

    /** The person's id; empty for a stranger. */
    static Optional<String> person(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context)) return Optional.empty();
        var person = context.getAuthentication();
        return person == null ? Optional.empty() : Optional.of(person.getName());
    }
}
