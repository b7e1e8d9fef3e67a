package io.demarc.boundary.page;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.Column;
import io.demarc.boundary.Counterparties;
import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Party;
import io.demarc.boundary.page.OpenedCell.Answering;
import io.demarc.boundary.page.OpenedCell.Because;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Modes;
import io.demarc.identity.Members;
import io.demarc.kernel.MemberId;
import io.demarc.reference.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page says of one cell: who answers, why, and who may be named for it. */
@Component
class OpenedCells {

    private final Boundaries boundaries;
    private final Members members;
    private final BoundaryReference reference;
    private final Counterparties counterparties;

    private final References references;

    OpenedCells(
            Boundaries boundaries,
            Members members,
            BoundaryReference reference,
            Counterparties counterparties,
            References references) {
        this.references = references;
        this.counterparties = counterparties;
        this.boundaries = boundaries;
        this.members = members;
        this.reference = reference;
    }

    OpenedCell open(Column column, Layer layer, DeploymentPlan plan) {
        var cell = column.cell(layer);
        var modes = references.inForce(Modes.KIND).content();
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
                answering(column, layer, counterparties.of(plan)),
                owner == null ? null : members.names(List.of(owner)).get(owner),
                members.choices(Stream.ofNullable(owner).map(MemberId::value).toList()),
                cell.control() == null ? null : controls.of(cell.control()).orElse(null),
                cell.variants().stream()
                        .map(variants::of)
                        .map(it -> new Because(it.trigger(), it.effectOn(layer)))
                        .toList(),
                mode == null ? null : reference.matrix().contested(mode, layer),
                cell.required().stream().flatMap(id -> controls.of(id).stream()).toList(),
                controls.usual(text, mode, cell.required()),
                controls.others(text, mode, cell.required()),
                leg == null ? 0 : boundaries.version(plan.useCase(), leg.id(), layer));
    }

    /** Who answers on the provider's side: the parties of one leg, or of all legs one after the other. */
    private List<Answering> answering(Column column, Layer layer, Counterparties.Names names) {
        record Side(String leg, Party party) {}
        var sides = new LinkedHashMap<Side, List<Activity>>();
        for (Activity activity : column.cell(layer).activities().providers())
            sides.computeIfAbsent(
                            new Side(activity.leg(), Objects.requireNonNull(activity.party())), _ -> new ArrayList<>())
                    .add(activity);
        return sides.entrySet().stream()
                .map(side -> {
                    var party = side.getKey().party();
                    var called = names.of(party, side.getKey().leg());
                    return new Answering(
                            column.isTogether() ? side.getKey().leg() : "",
                            party,
                            called.name(),
                            called.role(),
                            side.getValue(),
                            evidence(party, column.layers().of(layer)));
                })
                .toList();
    }

    private @Nullable String evidence(Party party, Layers.Text layer) {
        var own = reference.parties().of(party).evidence();
        return own == null ? layer.providerEvidence() : own;
    }
}
