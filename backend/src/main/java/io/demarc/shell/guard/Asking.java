package io.demarc.shell.guard;

import io.demarc.identity.SignedIn;
import io.demarc.identity.entry.Asker;
import io.demarc.identity.entry.Devices;
import io.demarc.identity.entry.Network;
import io.demarc.identity.signin.ComingFrom;
import io.demarc.kernel.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Who asks, before anything has looked at it: by the session or the device, which nobody can make up, else by the network.
 * Whoever is known gets through whatever the strangers of their network do.
 */
@Component
class Asking {

    private static final String ASKER = Asking.class.getName();

    /** So many are looked up at the same time: devices that somebody made up take no connections from others. */
    private static final int AT_ONCE = 4;

    private static final long PATIENCE_SECONDS = 2;

    private final Predicate<String> known;
    private final Semaphore lookups = new Semaphore(AT_ONCE, true);

    @Autowired
    Asking(Devices devices) {
        this(devices::isKnown);
    }

    Asking(Predicate<String> known) {
        this.known = known;
    }

    /** Whether the request is of a session of somebody who is signed in. */
    static boolean isMember(HttpServletRequest request) {
        return person(request).isPresent();
    }

    Asker of(HttpServletRequest request) {
        if (request.getAttribute(ASKER) instanceof Asker asked) return asked;
        var asker = look(request);
        request.setAttribute(ASKER, asker);
        return asker;
    }

    private Asker look(HttpServletRequest request) {
        var person = person(request);
        if (person.isPresent()) return Asker.person(person.get());
        String device = ComingFrom.of(request).device();
        return device != null && isKnown(device)
                ? Asker.device(device)
                : Asker.stranger(Network.of(request.getRemoteAddr()));
    }

    private static Optional<PersonId> person(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof SignedIn somebody
                ? Optional.of(somebody.person())
                : Optional.empty();
    }

    private boolean isKnown(String device) {
        try {
            if (!lookups.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return known.test(device);
        } catch (DataAccessException | TransactionException noDatabase) {
            return false;
        } finally {
            lookups.release();
        }
    }
}
