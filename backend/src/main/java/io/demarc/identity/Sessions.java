package io.demarc.identity;

import io.demarc.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of a person, on all their devices. They end in the transaction of what ends them: by the session's own
 * repository it would take a second connection while the first is held, and could fail after the rest is done.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void endAll(PersonId person) {
        endAllBut(person, "");
    }

    /** @param kept the id of the session that goes on */
    public void endAllBut(PersonId person, String kept) {
        jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(person.toString(), kept)
                .update();
    }
}
