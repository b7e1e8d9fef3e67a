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
        var cookie = new Cookie(name, value);
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

    /** The text that was put there; empty where there is none, or none of ours. */
    static Optional<String> read(String name, HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        if (cookie == null || cookie.getValue() == null) return Optional.empty();
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
