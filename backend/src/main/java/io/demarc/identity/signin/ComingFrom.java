package io.demarc.identity.signin;

import io.demarc.identity.entry.Asker;
import io.demarc.identity.entry.Devices;
import io.demarc.identity.entry.Network;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * Where a request to sign in comes from.
 *
 * @param address of the network, as the container says it: behind a proxy, the one that a named proxy says
 * @param device the token that its cookie holds; none on a device on which nobody signed in before
 */
public record ComingFrom(@Nullable String address, @Nullable String device) {

    static final ComingFrom NOWHERE = new ComingFrom(null, null);

    private static final String COOKIE = "demarc-device";
    private static final int LONGEST = 64;

    /** What it counts as where nobody has signed in on the device. */
    Asker stranger() {
        return Asker.stranger(Network.of(address));
    }

    public static ComingFrom of(HttpServletRequest request) {
        var cookies = request.getCookies();
        String device = cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(it -> it.getName().equals(cookie(request)))
                        .map(Cookie::getValue)
                        .filter(it -> it.length() <= LONGEST)
                        .findFirst()
                        .orElse(null);
        return new ComingFrom(request.getRemoteAddr(), device);
    }

    /** The cookie by which the device is known the next time. */
    static ResponseCookie remember(String token, HttpServletRequest request) {
        return ResponseCookie.from(cookie(request), token)
                .path("/")
                .maxAge(Devices.KEPT)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }

    private static String cookie(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
    }
}
