package io.demarc.boundary;

import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Controls;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
import io.demarc.deployment.Deployments;
import io.demarc.identity.Members;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.Dossier;
import io.demarc.kernel.MemberId;
import io.demarc.kernel.ReviewSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who answers for each cell, as facts for the reviewer whose stage owns the layer. */
@Component
class BoundaryDossier implements Dossier {

    private static final String WHO_ANSWERS = "Who answers for: ";

    private final Boundaries boundaries;
    private final Members members;
    private final BoundaryReference reference;
    private final Deployments deployments;

    BoundaryDossier(Boundaries boundaries, Members members, BoundaryReference reference, Deployments deployments) {
        this.deployments = deployments;
        this.reference = reference;
        this.boundaries = boundaries;
        this.members = members;
    }

    @Override
    public List<Fact> facts(ReviewSubject subject, Use use) {
        if (!(subject instanceof ReviewSubject.OfUseCase(var id))) return List.of();
        var legs = boundaries.map(new UseCaseId(id)).legs();
        boolean routed = deployments.plan(new UseCaseId(id)).isHybrid();
        var names = use == Use.RECORD ? members.names(owners(legs)) : Map.<MemberId, String>of();
        var facts = new ArrayList<Fact>();
        for (Column column : legs) {
            var leg = column.leg();
            if (leg == null) continue;
            for (Layer layer : column.layers().ids()) {
                var cell = column.cell(layer);
                if (!cell.applies()) continue;
                facts.add(new Fact(
                                "boundary." + leg.letter() + "." + layer,
                                WHO_ANSWERS + column.layers().of(layer).shortName(),
                                value(cell),
                                Set.of(stage(column.layers(), layer, routed)))
                        .inWords(use == Use.RECORD ? words(cell, names) : null)
                        .at(leg.letter()));
            }
        }
        return facts;
    }

    /** In a hybrid the router is not looked after by who looks after the costs, but by who decides on the route. */
    private static Concern stage(Layers layers, Layer layer, boolean routed) {
        return routed && layer.equals(layers.router())
                ? Concern.ROUTING
                : layers.of(layer).stage();
    }

    private static Set<MemberId> owners(List<Column> legs) {
        return legs.stream()
                .filter(column -> column.leg() != null)
                .flatMap(column -> column.layers().ids().stream().map(column::cell))
                .flatMap(cell -> Stream.ofNullable(cell.owner()))
                .collect(Collectors.toSet());
    }

    private static String value(Cell cell) {
        var owner = cell.owner();
        var control = cell.control();
        return cell.who().code() + " " + (owner == null ? "-" : owner) + " " + (control == null ? "-" : control);
    }

    /** Who answers, who is named, by which control: "us · Ingrid Solheim · Data-class gate". Kept, and compared with what is kept. */
    private String words(Cell cell, Map<MemberId, String> names) {
        var owner = cell.owner();
        var control = cell.control();
        return String.join(
                " · ",
                cell.who().name().toLowerCase(Locale.ROOT),
                owner == null ? "no one is named" : names.getOrDefault(owner, owner.toString()),
                control == null
                        ? "no control"
                        : reference
                                .controls()
                                .of(control)
                                .map(Controls.Control::name)
                                .orElse(control));
    }
}
