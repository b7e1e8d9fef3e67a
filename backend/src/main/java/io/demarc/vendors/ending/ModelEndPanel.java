package io.demarc.vendors.ending;

import io.demarc.identity.Member;
import io.demarc.kernel.Capability;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import io.demarc.listing.JointRows;
import io.demarc.tenancy.BusinessClock;
import io.demarc.vendors.DirectoryPanel.Place;
import io.demarc.vendors.DirectoryPanelQuery;
import io.demarc.vendors.ModelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was announced about the end of a model, on its page. */
@Component
class ModelEndPanel implements DirectoryPanelQuery {

    private final BusinessClock clock;

    ModelEndPanel(BusinessClock clock) {
        this.clock = clock;
    }

    record Content(ModelId model, List<AnnouncedEnds.Row> rows, LocalDate today, boolean mayEdit) {}

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<Filling<?>> filling(ModelId model, Member me) {
        var today = clock.today();
        boolean mayEdit = me.may(Capability.EDIT_VENDORS);
        return Optional.of(new Filling<>(
                new JointRows<>(AnnouncedEnds.OF_MODEL, Map.of("today", today), AnnouncedEnds.Row.class),
                rows -> panel(new Content(model, rows, today, mayEdit))));
    }

    private static Optional<Panel> panel(Content content) {
        return content.rows().isEmpty() && !content.mayEdit()
                ? Optional.empty()
                : Optional.of(new Panel("vendors/ending/panel", content));
    }
}
