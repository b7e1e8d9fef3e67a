package io.demarc.shell.form;

import io.demarc.kernel.Fingerprint;
import io.demarc.kernel.PersonId;
import io.demarc.tenancy.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The tokens of forms, kept in the session, and for who is not signed in in a cookie: strangers get no session. Each says in
 * whose name its form was filled, so that what was typed can be given back to that person, and to nobody else, when the
 * session is over and nobody remembers it.
 */
@Component
public class FormTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final String COOKIE = "demarc-form";

    private final HttpSessionCsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();
    private final CurrentPerson person;

    FormTokens(CurrentPerson person) {
        this.person = person;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        String mark = person.get().map(FormTokens::mark).orElse("");
        return new DefaultCsrfToken(HEADER, PARAMETER, UUID.randomUUID() + "." + mark);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null && person.get().isEmpty()) {
            response.addCookie(StrangersCookie.of(COOKIE, token.getToken(), -1, request));
            return;
        }
        sessions.saveToken(token, request, response);
        if (StrangersCookie.value(COOKIE, request).isPresent())
            response.addCookie(StrangersCookie.of(COOKIE, "", 0, request));
    }

    /** A stranger's token is none of somebody who is signed in: it may have been put there by others. */
    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        if (person.get().isPresent()) return sessions.loadToken(request);
        return StrangersCookie.value(COOKIE, request)
                .filter(it -> it.matches("[0-9a-f-]{36}\\."))
                .map(it -> new DefaultCsrfToken(HEADER, PARAMETER, it))
                .orElse(null);
    }

    /** Stands for a person on a form; nobody can make it who does not know the person's id, which no page shows. */
    static String mark(PersonId person) {
        return Fingerprint.of("forms of " + person).hex().substring(0, 32);
    }

    /** In whose name the form was filled that a request brings, whatever became of its session; empty where nobody's. */
    static String markOn(HttpServletRequest request) {
        String token = unmasked(request.getParameter(PARAMETER));
        return token.replaceFirst("^[^.]*\\.?", "");
    }

    /** As {@code XorCsrfTokenRequestAttributeHandler} masks it: as many random bytes as the token has, then both mixed. */
    private static String unmasked(@Nullable String masked) {
        if (masked == null) return "";
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(masked);
            byte[] token = new byte[bytes.length / 2];
            for (int i = 0; i < token.length; i++) token[i] = (byte) (bytes[i] ^ bytes[token.length + i]);
            return new String(token, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noToken) {
            return "";
        }
    }
}
