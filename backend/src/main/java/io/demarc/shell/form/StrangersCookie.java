package io.demarc.shell.form;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** What the portal would have to remember about people who are not signed in stays in their browser. */
final class StrangersCookie {

    private StrangersCookie() {}

    /** @param seconds how long it is kept; 0 takes it away, less than that keeps it as long as the browser is open */
    static Cookie of(String name, String value, int seconds, HttpServletRequest request) {
        var cookie = new Cookie(named(name, request), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }

    /** A cookie's value holds few characters as they are. */
    static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What a browser has there, as it is; empty where it has nothing. */
    static Optional<String> value(String name, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, named(name, request)))
                .map(Cookie::getValue);
    }

    /** The text that was put there; empty where there is none, or none of ours. */
    static Optional<String> read(String name, HttpServletRequest request) {
        try {
            return value(name, request)
                    .map(it -> new String(Base64.getUrlDecoder().decode(it), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Over TLS browsers take a cookie of such a name from this host alone, and from no other of the same domain. */
    private static String named(String name, HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
