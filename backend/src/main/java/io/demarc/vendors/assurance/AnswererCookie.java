package io.demarc.vendors.assurance;

import io.demarc.text.Name;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What whoever answers called themselves last stays in their browser: they have no account that could keep it. */
final class AnswererCookie {

    private static final String NAME = "demarc-answerer";
    private static final int LONGEST = 1_400;

    private AnswererCookie() {}

    /** Empty where they have not said it yet. */
    static String name(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue().length() > LONGEST) return "";
        try {
            return Name.clean(new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    static void keep(String name, HttpServletRequest request, HttpServletResponse response) {
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        var cookie = ResponseCookie.from(NAME, value)
                .path("/vendor-answers")
                .maxAge(Duration.ofDays(60))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
