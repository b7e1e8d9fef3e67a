package io.demarc.identity;

import io.demarc.kernel.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of a person, on all their devices. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    void endAll(PersonId person) {
        endAllBut(person, "");
    }

    void endAllBut(PersonId person, String kept) {
        sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(sessions::deleteById);
    }
}
