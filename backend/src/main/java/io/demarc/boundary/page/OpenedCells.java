package io.demarc.boundary.page;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.Column;
import io.demarc.boundary.Counterparties;
import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Party;
import io.demarc.boundary.page.OpenedCell.Because;
import io.demarc.boundary.page.Side.Act;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Modes;
import io.demarc.identity.Members;
import io.demarc.kernel.MemberId;
import io.demarc.reference.References;
import java.time.LocalDate;
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

    OpenedCell open(Column column, Layer layer, DeploymentPlan plan, Promised promised) {
        var cell = column.cell(layer);
        var modes = references.inForce(Modes.KIND).content();
        var leg = column.leg();
        var mode = leg == null ? null : leg.mode();
        var text = column.layers().of(layer);
        var controls = reference.controls();
        var variants = reference.variants();
        var owner = cell.owner();
        var name = owner == null ? null : members.names(List.of(owner)).get(owner);
        return new OpenedCell(
                column.letter(),
                text,
                cell,
                mode == null ? null : modes.of(mode),
                sides(column, layer, counterparties.of(plan), promised, name),
                Side.days(cell.endsBy(Fall.soon(boundaries.today())) ? cell.until() : null, boundaries.today()),
                name,
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

    /** What we do, then what each party on the provider's side does: of one leg, or of all legs one after the other. */
    private List<Side> sides(
            Column column, Layer layer, Counterparties.Names names, Promised promised, @Nullable String owner) {
        record Where(String leg, Party party) {}
        var today = boundaries.today();
        var activities = column.cell(layer).activities();
        var text = column.layers().of(layer);
        var theirs = new LinkedHashMap<Where, List<Activity>>();
        for (Activity activity : activities.providers())
            theirs.computeIfAbsent(
                            new Where(activity.leg(), Objects.requireNonNull(activity.party())), _ -> new ArrayList<>())
                    .add(activity);
        var sides = new ArrayList<Side>();
        if (!activities.ours().isEmpty())
            sides.add(
                    new Side("", null, owner, null, acts(activities.ours(), promised, today), text.customerEvidence()));
        theirs.forEach((where, its) -> {
            var called = names.of(where.party(), where.leg());
            sides.add(new Side(
                    column.isTogether() ? where.leg() : "",
                    where.party(),
                    called.name(),
                    called.role(),
                    acts(its, promised, today),
                    evidence(where.party(), text)));
        });
        return sides;
    }

    private static List<Act> acts(List<Activity> activities, Promised promised, LocalDate today) {
        return activities.stream().map(it -> Act.of(it, promised, today)).toList();
    }

    private @Nullable String evidence(Party party, Layers.Text layer) {
        var own = reference.parties().of(party).evidence();
        return own == null ? layer.providerEvidence() : own;
    }
}
