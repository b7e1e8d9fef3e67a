package io.demarc.inventory.list;

import static java.util.stream.Collectors.toMap;

import io.demarc.identity.Member;
import io.demarc.inventory.UseCaseId;
import io.demarc.inventory.UseCasePanel;
import io.demarc.inventory.UseCasePanelQuery;
import io.demarc.kernel.Panel;
import io.demarc.listing.Filling;
import io.demarc.listing.JointRead;
import io.demarc.tenancy.CurrentOrganization;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The boxes that modules show on a use case's page. */
@Component
class Boxes {

    private final List<UseCasePanel> panels;
    private final List<UseCasePanelQuery> queries;
    private final JointRead joint;

    Boxes(ObjectProvider<UseCasePanel> panels, ObjectProvider<UseCasePanelQuery> queries, JointRead joint) {
        this.panels = panels.stream().toList();
        this.queries = queries.stream().toList();
        this.joint = joint;
    }

    private record Box(UseCasePanel.Place place, int order, Panel panel) {}

    /** What stands at these places of its page, in order. */
    Map<UseCasePanel.Place, List<Panel>> of(UseCaseId id, Member me, List<UseCasePanel.Place> places) {
        var boxes = Stream.concat(
                        filled(id, me).stream(),
                        panels.stream()
                                .filter(it -> places.contains(it.place()))
                                .flatMap(it ->
                                        it.show(id, me).map(panel -> new Box(it.place(), it.order(), panel)).stream()))
                .sorted(Comparator.comparingInt(Box::order))
                .toList();
        return places.stream().collect(toMap(place -> place, place -> boxes.stream()
                .filter(it -> it.place() == place)
                .map(Box::panel)
                .toList()));
    }

    private List<Box> filled(UseCaseId id, Member me) {
        var filled = joint.panels(
                queries.stream().<Filling<?>>map(it -> it.filling(id, me)).toList(),
                Map.of("tenant", CurrentOrganization.id().value(), "useCase", id.value()));
        return IntStream.range(0, queries.size())
                .boxed()
                .flatMap(at ->
                        filled
                                .get(at)
                                .map(it -> new Box(
                                        queries.get(at).place(), queries.get(at).order(), it))
                                .stream())
                .toList();
    }
}
