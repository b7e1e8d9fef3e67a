package io.demarc.vendors;

import io.demarc.identity.Member;
import io.demarc.kernel.Panel;
import java.util.Optional;

/** A box that another module shows on the page of a vendor, an offering or a model, contributed as a bean. */
public interface DirectoryPanel {

    enum Place {
        /** Above the columns, after the sentence: what decides. */
        TOP,
        /** In the wide column, after what is agreed or offered. */
        MAIN,
        /** In the narrow column, before what is known. */
        SIDE
    }

    Place place();

    /** Ascending within its place: grade 10, evidence 20, contract 30, ends 35, features 40, events 50. */
    int order();

    /** The panel, unless there is nothing to say; so of the others. */
    default Optional<Panel> show(VendorId vendor, Member me) {
        return Optional.empty();
    }

    default Optional<Panel> show(OfferingId offering, Member me) {
        return Optional.empty();
    }

    default Optional<Panel> show(ModelId model, Member me) {
        return Optional.empty();
    }
}
