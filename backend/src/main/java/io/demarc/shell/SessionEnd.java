package io.demarc.shell;

import io.demarc.identity.Credentials;
import io.demarc.identity.SignedIn;
import io.demarc.tenancy.Present;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that is too old, however much it is used: who has found one open, or its cookie, does not have it for ever.
 * It ends one as well that began with a password of before.
 */
final class SessionEnd extends OncePerRequestFilter {

    private static final String ASKED = SessionEnd.class.getName();

    private final Credentials credentials;
    private final Duration longest;

    SessionEnd(Credentials credentials, Duration longest) {
        this.credentials = credentials;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && (isTooOld(session) || isLate(session))) session.invalidate();
        rest.doFilter(request, response);
    }

    private boolean isTooOld(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime()).plus(longest).isBefore(Present.instant());
    }

    /**
     * Whether the password was changed while somebody signed in with it: the change ended all sessions that there were, and
     * this one was none yet. That is asked once, since any later change finds it.
     */
    private boolean isLate(HttpSession session) {
        if (session.getAttribute(ASKED) != null
                || !(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context)
                || context.getAuthentication() == null
                || !(context.getAuthentication().getPrincipal() instanceof SignedIn somebody)) return false;
        if (somebody.since()
                .filter(it -> !credentials.isCurrent(somebody.person(), it))
                .isPresent()) return true;
        session.setAttribute(ASKED, true);
        return false;
    }
}
