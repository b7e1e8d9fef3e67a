package io.demarc.identity;

import io.demarc.kernel.Panel;
import java.util.Optional;

/** A box that a module shows on a member's home page, contributed as a bean. */
public interface HomePanel {

    enum Place {
        MAIN,
        SIDE
    }

    Place place();

    /** Ascending within its place: what waits for others 10, own use cases 20. */
    int order();

    /** The panel, unless there is nothing to say. */
    Optional<Panel> show(Member me);
}
