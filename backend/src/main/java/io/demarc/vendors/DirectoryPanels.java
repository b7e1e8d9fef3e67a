package io.demarc.vendors;

import static java.util.Comparator.comparingInt;

import io.demarc.identity.Member;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import io.demarc.listing.JointRead;
import io.demarc.tenancy.CurrentOrganization;
import io.demarc.vendors.DirectoryPanel.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other modules show on a page of the directory. */
@Component
class DirectoryPanels {

    private final List<DirectoryPanel> panels;
    private final List<DirectoryPanelQuery> queries;
    private final JointRead joint;

    DirectoryPanels(
            ObjectProvider<DirectoryPanel> panels, ObjectProvider<DirectoryPanelQuery> queries, JointRead joint) {
        this.panels = panels.stream().toList();
        this.queries = queries.stream().toList();
        this.joint = joint;
    }

    /** By place, each in its order. */
    record Shown(List<Panel> top, List<Panel> main, List<Panel> side) {}

    private record Box(Place place, int order, Panel panel) {}

    Shown of(VendorId vendor, Member me) {
        return shown(vendor.value(), it -> it.show(vendor, me), it -> it.filling(vendor, me));
    }

    Shown of(OfferingId offering, Member me) {
        return shown(offering.value(), it -> it.show(offering, me), it -> it.filling(offering, me));
    }

    Shown of(ModelId model, Member me) {
        return shown(model.value(), it -> it.show(model, me), it -> it.filling(model, me));
    }

    private Shown shown(
            UUID id,
            Function<DirectoryPanel, Optional<Panel>> show,
            Function<DirectoryPanelQuery, Optional<Filling<?>>> fill) {
        var boxes = new ArrayList<>(filled(id, fill));
        for (var it : panels) show.apply(it).ifPresent(panel -> boxes.add(new Box(it.place(), it.order(), panel)));
        boxes.sort(comparingInt(Box::order));
        return new Shown(at(Place.TOP, boxes), at(Place.MAIN, boxes), at(Place.SIDE, boxes));
    }

    private List<Box> filled(UUID id, Function<DirectoryPanelQuery, Optional<Filling<?>>> fill) {
        var asked = new ArrayList<DirectoryPanelQuery>();
        var fillings = new ArrayList<Filling<?>>();
        for (var query : queries)
            fill.apply(query).ifPresent(it -> {
                asked.add(query);
                fillings.add(it);
            });
        if (fillings.isEmpty()) return List.of();
        var filled =
                joint.panels(fillings, Map.of("tenant", CurrentOrganization.id().value(), "id", id));
        var boxes = new ArrayList<Box>();
        for (int at = 0; at < asked.size(); at++) {
            var query = asked.get(at);
            filled.get(at).ifPresent(panel -> boxes.add(new Box(query.place(), query.order(), panel)));
        }
        return boxes;
    }

    private static List<Panel> at(Place place, List<Box> boxes) {
        return boxes.stream().filter(it -> it.place() == place).map(Box::panel).toList();
    }
}
