package io.demarc.shell.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Takes the token of a form from the form or a header. In an address it would stand in histories and logs, so one that
 * comes there is none.
 */
public final class TokenOfForm implements CsrfTokenRequestHandler {

    private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masked.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return isInAddress(request.getQueryString(), token.getParameterName())
                ? null
                : masked.resolveCsrfTokenValue(request, token);
    }

    private static boolean isInAddress(@Nullable String query, String name) {
        return query != null
                && Arrays.stream(query.split("&"))
                        .map(pair -> decoded(pair.split("=", 2)[0]))
                        .anyMatch(name::equals);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noName) {
            return text;
        }
    }
}
