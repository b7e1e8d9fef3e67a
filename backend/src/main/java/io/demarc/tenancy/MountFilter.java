package io.demarc.tenancy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Mounts a request at its organization, before anything else looks at the path. A slug that names no organization is
 * mounted too, at nobody, so that it looks like one whose member the person is not.
 */
class MountFilter implements Filter {

    private final Organizations organizations;

    MountFilter(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        var mount = Mount.of(http);
        if (mount.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        http.setAttribute(Mount.ATTRIBUTE, mount.get());
        if (withoutFinalSlash(http, mount.get())) {
            var answer = (HttpServletResponse) response;
            answer.setHeader("Cache-Control", "no-store");
            answer.sendRedirect(http.getRequestURI() + "/");
            return;
        }
        var mounted = mount.get().wrap(http);
        // A page about trouble must not need the database: the trouble may be the database.
        var organization = http.getDispatcherType() == DispatcherType.ERROR
                ? Optional.<Organization>empty()
                : organizations.withSlug(mount.get().slug());
        if (organization.isEmpty()) {
            chain.doFilter(mounted, response);
            return;
        }
        mounted.setAttribute(MountedOrganization.ATTRIBUTE, organization.get());
        try {
            CurrentOrganization.call(organization.get().id(), () -> {
                chain.doFilter(mounted, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static boolean withoutFinalSlash(HttpServletRequest request, Mount mount) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getRequestURI().equals(request.getContextPath() + mount.segment());
    }
}
