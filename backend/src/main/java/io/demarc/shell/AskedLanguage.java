package io.demarc.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door for languages: of those that a browser asks for, a page is written in the first that the portal has, else in
 * English. Words, formats and names of months are kept by language for ever: whoever made up languages would fill the memory
 * with them, and a page that says it is in another language than its words is read out wrongly.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
class AskedLanguage extends OncePerRequestFilter {

    /** Those with message bundles; the first is for everybody else. */
    static final List<Locale> WRITTEN = List.of(Locale.ENGLISH);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Asked(request), response);
    }

    /** A page about trouble is written in it, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private static final class Asked extends HttpServletRequestWrapper {

        private Asked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Locale getLocale() {
            return Collections.list(super.getLocales()).stream()
                    .map(asked -> Locale.of(asked.getLanguage()))
                    .filter(WRITTEN::contains)
                    .findFirst()
                    .orElse(WRITTEN.getFirst());
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(getLocale()));
        }
    }
}
