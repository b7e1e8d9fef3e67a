package io.demarc.impact;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.vendors.DirectoryPanel;
import io.demarc.vendors.ModelId;
import io.demarc.vendors.OfferingId;
import io.demarc.vendors.VendorId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What happened to a vendor, an offering or a model, on its page, and the way to record what happens. */
@Component
class DirectoryOccurrences implements DirectoryPanel {

    private final OccurrencePanels panels;

    DirectoryOccurrences(OccurrencePanels panels) {
        this.panels = panels;
    }

    /** @param fresh the address at which an event about it is recorded */
    record Content(List<OccurrencePanels.Row> rows, String fresh, boolean mayEdit) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Panel> show(VendorId vendor, Member me) {
        return show(new About(vendor.value(), null, null), me);
    }

    @Override
    public Optional<Panel> show(OfferingId offering, Member me) {
        return show(new About(null, offering.value(), null), me);
    }

    @Override
    public Optional<Panel> show(ModelId model, Member me) {
        return show(new About(null, null, model.value()), me);
    }

    private Optional<Panel> show(About about, Member me) {
        boolean mayEdit = me.may(Capability.EDIT_VENDORS);
        var rows = panels.of(about);
        if (rows.isEmpty() && !mayEdit) return Optional.empty();
        var fresh = "/events/fresh?" + about.kind().name().toLowerCase(Locale.ROOT) + "=" + about.id();
        return Optional.of(new Panel("impact/directory", new Content(rows, fresh, mayEdit)));
    }
}
