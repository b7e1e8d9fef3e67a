package io.demarc.tenancy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first segment of {@code /@acme/reviews/7}, taken off the path and made part of the context path, so that every
 * link, redirect and security rule below it is written without the organization.
 *
 * @param segment as the address has it, perhaps encoded
 * @param slug decoded, without the @
 */
record Mount(String segment, String slug) {

    /** Where the mount of a request is remembered for its later dispatches. */
    static final String ATTRIBUTE = Mount.class.getName();

    static Optional<Mount> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Mount earlier) return Optional.of(earlier);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        int end = path.indexOf('/', 1);
        String segment = end < 0 ? path : path.substring(0, end);
        if (segment.indexOf(';') >= 0) return Optional.empty(); // Addresses with parameters are nobody's.
        String decoded = decode(segment);
        return decoded.startsWith("/@") ? Optional.of(new Mount(segment, decoded.substring(2))) : Optional.empty();
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment; // The container refuses such an address by itself.
        }
    }

    HttpServletRequest wrap(HttpServletRequest request) {
        return new Mounted(request);
    }

    private final class Mounted extends HttpServletRequestWrapper {

        private Mounted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getContextPath() {
            return super.getContextPath() + segment;
        }

        @Override
        public String getRequestURI() {
            // An error or forward dispatch has a path of its own, outside the mount: bring it below.
            String uri = super.getRequestURI();
            String mounted = getContextPath();
            if (uri.equals(mounted) || uri.startsWith(mounted + "/")) return uri;
            return mounted + uri.substring(super.getContextPath().length());
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            if (getDispatcherType() != DispatcherType.REQUEST && !path.startsWith("/@")) return path;
            int end = path.indexOf('/', 1);
            return end < 0 ? "/" : path.substring(end);
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL();
            String outer = super.getRequestURI();
            return url.replace(url.length() - outer.length(), url.length(), getRequestURI());
        }
    }
}
