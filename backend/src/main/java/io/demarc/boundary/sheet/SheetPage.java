package io.demarc.boundary.sheet;

import io.demarc.boundary.matrix.Layer.Band;
import io.demarc.vendors.OfferingParties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says it answers for beside what we say.
 *
 * @param sheet the version that is shown; null while there is none
 * @param latest whether it is the newest one
 * @param named rows that are not mapped and bear ids of ours
 * @param listed the activities of the filter; without one those that are not agreed
 */
record SheetPage(
        OfferingParties offering,
        List<KeptSheets.Version> versions,
        KeptSheets.@Nullable Version sheet,
        boolean latest,
        KeptSheets.@Nullable Figures figures,
        long named,
        Overlay overlay,
        @Nullable Accord filter,
        List<Group> groups,
        @Nullable LaidLayer opened,
        List<Laid> listed) {

    /** A band with the rows of its layers; the classes draw the two lines. */
    record Group(Band band, String ours, String theirs, List<Row> rows) {}

    record Row(LaidLayer layer, String ours, String theirs, boolean opened) {}

    public List<Accord> accords() {
        return List.of(Accord.values());
    }

    public long count(Accord accord) {
        return overlay.count(accord);
    }

    public long open() {
        return sheet == null || figures == null ? 0 : sheet.rows() - figures.mapped();
    }
}
