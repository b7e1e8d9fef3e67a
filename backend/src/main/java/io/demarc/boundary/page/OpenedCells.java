package io.demarc.boundary.page;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.Column;
import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Party;
import io.demarc.boundary.page.OpenedCell.Answering;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Modes;
import io.demarc.identity.Members;
import io.demarc.kernel.MemberId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the page says of one cell: who answers, why, and who may be named for it. */
@Component
class OpenedCells {

    private final Boundaries boundaries;
    private final Members members;
    private final BoundaryReference reference;

    OpenedCells(Boundaries boundaries, Members members, BoundaryReference reference) {
        this.boundaries = boundaries;
        this.members = members;
        this.reference = reference;
    }

    /** @param names of the vendors and models in the plan */
    OpenedCell open(Column column, Layer layer, DeploymentPlan plan, Map<UUID, String> names, Modes modes) {
        var cell = column.cell(layer);
        var leg = column.leg();
        var mode = leg == null ? null : leg.mode();
        var text = column.layers().of(layer);
        var controls = reference.controls();
        var variants = reference.variants();
        var owner = cell.owner();
        return new OpenedCell(
                column.letter(),
                text,
                cell,
                mode == null ? null : modes.of(mode),
                answering(column, layer, plan, names),
                owner == null ? null : members.names(List.of(owner)).get(owner),
                members.choices(Stream.ofNullable(owner).map(MemberId::value).toList()),
                cell.control() == null ? null : controls.of(cell.control()).orElse(null),
                cell.variants().stream().map(variants::of).toList(),
                mode == null ? null : reference.matrix().contested(mode, layer),
                controls.usual(text, mode),
                controls.others(text, mode),
                leg == null ? 0 : boundaries.version(plan.useCase(), leg.id(), layer));
    }

    /** Who answers on the provider's side: the parties of one leg, or of all legs one after the other. */
    private List<Answering> answering(Column column, Layer layer, DeploymentPlan plan, Map<UUID, String> names) {
        record Side(String leg, Party party) {}
        var sides = new LinkedHashMap<Side, List<Activity>>();
        for (Activity activity : column.cell(layer).activities().providers())
            sides.computeIfAbsent(
                            new Side(activity.leg(), Objects.requireNonNull(activity.party())), _ -> new ArrayList<>())
                    .add(activity);
        return sides.entrySet().stream()
                .map(side -> {
                    var party = side.getKey().party();
                    var name = plan.leg(side.getKey().leg())
                            .map(leg -> party.name(leg, names))
                            .orElse(null);
                    var text = reference.parties().of(party);
                    return new Answering(
                            column.isTogether() ? side.getKey().leg() : "",
                            party,
                            name == null ? text.words() : name,
                            name == null ? null : text.role(),
                            side.getValue());
                })
                .toList();
    }
}
