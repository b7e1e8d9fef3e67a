package io.demarc.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie of a session: over TLS one that browsers accept from this host alone and give back over TLS alone
 * ({@code __Host-}), else a plain one. Whoever changes over begins a new session.
 */
@Component
class SessionCookie implements CookieSerializer {

    private static final String NAME = "demarc";

    private final CookieSerializer plain = cookie(NAME, false);
    private final CookieSerializer overTls = cookie("__Host-" + NAME, true);

    private static CookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        // The id as it is: decoded, it could hold what no text in PostgreSQL may, and would be looked up there.
        cookie.setUseBase64Encoding(false);
        return cookie;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        (value.getRequest().isSecure() ? overTls : plain).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return (request.isSecure() ? overTls : plain).readCookieValues(request);
    }
}
