package io.demarc.shell.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody comes as a crowd: of one person, of one known device, and of the strangers of one network, a few requests are
 * worked on at the same time. A stranger's form has arrived by then, so that slow ones take no places from others.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 20)
class Crowd extends OncePerRequestFilter {

    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Asking asking;
    private final Places places;

    /** @param times how many times as much as usual is allowed, for who measures the portal */
    Crowd(Asking asking, @Value("${demarc.pace.times:1}") double times) {
        this.asking = asking;
        this.places = new Places((int) Math.max(1, AT_ONCE * times), PATIENCE);
    }

    /** Files cost next to nothing, and nobody is asked who they are. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!Asking.isMember(request)) request.getParameterNames(); // Reads the form, however slowly it comes.
        var asker = asking.of(request);
        if (!places.enter(asker)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PATIENCE.toSeconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.leave(asker);
        }
    }
}
