package io.demarc.vendors;

import static java.util.Comparator.comparingInt;

import io.demarc.identity.Member;
import io.demarc.kernel.Panel;
import io.demarc.vendors.DirectoryPanel.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules show on a page of the directory. */
@Component
class DirectoryPanels {

    private final List<DirectoryPanel> panels;

    DirectoryPanels(ObjectProvider<DirectoryPanel> panels) {
        this.panels =
                panels.stream().sorted(comparingInt(DirectoryPanel::order)).toList();
    }

    /** By place, each in its order. */
    record Shown(List<Panel> top, List<Panel> main, List<Panel> side) {}

    Shown of(VendorId vendor, Member me) {
        return shown(it -> it.show(vendor, me));
    }

    Shown of(OfferingId offering, Member me) {
        return shown(it -> it.show(offering, me));
    }

    Shown of(ModelId model, Member me) {
        return shown(it -> it.show(model, me));
    }

    private Shown shown(Function<DirectoryPanel, Optional<Panel>> show) {
        return new Shown(at(Place.TOP, show), at(Place.MAIN, show), at(Place.SIDE, show));
    }

    private List<Panel> at(Place place, Function<DirectoryPanel, Optional<Panel>> show) {
        return panels.stream()
                .filter(it -> it.place() == place)
                .flatMap(it -> show.apply(it).stream())
                .toList();
    }
}
