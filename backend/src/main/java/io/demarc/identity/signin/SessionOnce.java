package io.demarc.identity.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A request reads its session once. Spring Session looks it up again when the answer has been written, only to compare its
 * id, which was a quarter of what an empty page asked of the database.
 */
final class SessionOnce implements Filter {

    private static final ScopedValue<Held> REQUEST = ScopedValue.newInstance();

    private static final class Held {
        private @Nullable String id;
        private @Nullable Session session;
    }

    /** The session that the request at work has read by this id. */
    static @Nullable Session held(String id) {
        return REQUEST.isBound() && id.equals(REQUEST.get().id) ? REQUEST.get().session : null;
    }

    static void hold(String id, Session session) {
        if (!REQUEST.isBound()) return;
        REQUEST.get().id = id;
        REQUEST.get().session = session;
    }

    static void drop() {
        if (REQUEST.isBound()) REQUEST.get().id = null;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            ScopedValue.where(REQUEST, new Held()).call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
