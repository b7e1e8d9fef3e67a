package io.demarc.identity.signin;

import io.demarc.identity.SignedIn;
import io.demarc.identity.entry.Devices;
import io.demarc.identity.entry.LoginName;
import io.demarc.identity.entry.Tries;
import io.demarc.kernel.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Makes the device on which somebody proves who they are one that is known. */
@Component
public class KnownDevice {

    private final Devices devices;
    private final Tries tries;

    KnownDevice(Devices devices, Tries tries) {
        this.devices = devices;
        this.tries = tries;
    }

    public void remember(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        if (who.getPrincipal() instanceof SignedIn signedIn) remember(request, response, signedIn.person());
    }

    /** They have a new password, which nobody has tried to guess here. */
    public void begin(HttpServletRequest request, HttpServletResponse response, PersonId person, LoginName name) {
        tries.liftOnDevice(name, remember(request, response, person));
    }

    /** @return the token by which it is known */
    public String remember(HttpServletRequest request, HttpServletResponse response, PersonId person) {
        String token = devices.remember(person, ComingFrom.of(request).device());
        response.addHeader(
                HttpHeaders.SET_COOKIE, ComingFrom.remember(token, request).toString());
        return token;
    }
}
