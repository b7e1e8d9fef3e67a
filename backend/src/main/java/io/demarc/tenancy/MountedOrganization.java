package io.demarc.tenancy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What a request's mount point says. */
public final class MountedOrganization {

    static final String ATTRIBUTE = Organization.class.getName();

    private MountedOrganization() {}

    /** Whether the address began with an organization's mark, existing or not. */
    public static boolean isMounted(HttpServletRequest request) {
        return request.getAttribute(Mount.ATTRIBUTE) != null;
    }

    public static Optional<Organization> of(HttpServletRequest request) {
        return Optional.ofNullable((Organization) request.getAttribute(ATTRIBUTE));
    }
}
