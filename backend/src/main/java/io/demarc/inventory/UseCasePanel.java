package io.demarc.inventory;

import io.demarc.identity.Member;
import io.demarc.kernel.Panel;
import java.util.Optional;

/** A box that another module shows on a use case's page or beside its wizard, contributed as a bean. */
public interface UseCasePanel {

    enum Place {
        PAGE,
        /** A row of the box that says what it is: its template has a fragment {@code row(content)} as well. */
        ROW,
        /** At the side of its page: what is said in three rows. */
        SIDE,
        /** Beside every page of the wizard. */
        WIZARD,
        /** Beside the wizard's questions, not beside the page on which they are checked. */
        QUESTIONS,
        /** Before the answers on the page on which they are checked: what is better done before it is sent. */
        CHECKED
    }

    Place place();

    /** Ascending: at the side review 10, evidence 20, history 30; on the page deployment 10, assessment 20, boundary 30. */
    int order();

    /** The panel, unless there is nothing to say. */
    Optional<Panel> show(UseCaseId id, Member me);

    /** @param step the page of the wizard that it is shown beside */
    default Optional<Panel> show(UseCaseId id, String step, Member me) {
        return show(id, me);
    }
}
