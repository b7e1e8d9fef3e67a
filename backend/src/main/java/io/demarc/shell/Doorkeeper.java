package io.demarc.shell;

import io.demarc.identity.Member;
import io.demarc.identity.Members;
import io.demarc.identity.Outside;
import io.demarc.identity.Requires;
import io.demarc.identity.Visitor;
import io.demarc.kernel.NotFound;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.tenancy.CurrentPerson;
import io.demarc.tenancy.MountedOrganization;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a member through to a handler. Somebody else's organization and one that does not exist answer the same: not
 * found. A handler that declares nothing lets nobody through.
 */
@Component
class Doorkeeper implements HandlerInterceptor {

    private static final String VISITOR = Visitor.class.getName();

    private final Members members;
    private final CurrentPerson person;

    Doorkeeper(Members members, CurrentPerson person) {
        this.members = members;
        this.person = person;
    }

    /** The member that a request was let through for; empty outside of organizations and before the door. */
    static Optional<Member> memberOf(HttpServletRequest request) {
        return visitorOf(request).map(Visitor::member);
    }

    /** The same, with what waits for them. */
    static Optional<Visitor> visitorOf(HttpServletRequest request) {
        return Optional.ofNullable((Visitor) request.getAttribute(VISITOR));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)) return true;
        boolean mounted = MountedOrganization.isMounted(request);
        if (declared(method, Outside.class) != null) {
            // The page about trouble is outside, and trouble inside an organization must be able to get there.
            if (mounted && request.getDispatcherType() != DispatcherType.ERROR) throw new NotFound();
            return true;
        }
        if (!mounted && request.getServletPath().equals("/")) {
            response.sendRedirect("/organizations");
            return false;
        }
        if (!mounted || CurrentOrganization.get().isEmpty()) throw new NotFound();
        var visitor = person.get().flatMap(members::of).orElseThrow(NotFound::new);
        request.setAttribute(VISITOR, visitor);
        var required = declared(method, Requires.class);
        if (required == null || !visitor.member().may(required.value()))
            throw new AccessDeniedException("needs " + (required == null ? "a declaration" : required.value()));
        return true;
    }

    private static <A extends Annotation> @Nullable A declared(HandlerMethod method, Class<A> type) {
        A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
    }
}
