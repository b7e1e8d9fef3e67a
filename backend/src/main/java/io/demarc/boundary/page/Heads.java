package io.demarc.boundary.page;

import io.demarc.boundary.BoundaryMap;
import io.demarc.boundary.Column;
import io.demarc.boundary.Counterparties;
import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.Party;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.boundary.page.BoundaryPage.Head;
import io.demarc.boundary.page.BoundaryPage.Unnamed;
import io.demarc.boundary.page.Group.Lined;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Modes;
import io.demarc.deployment.PlanNames;
import io.demarc.reference.References;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands above the columns: where each place is, and whose part is played by somebody without a name. */
@Component
class Heads {

    private final PlanNames names;
    private final Counterparties counterparties;
    private final References references;

    Heads(PlanNames names, Counterparties counterparties, References references) {
        this.names = names;
        this.counterparties = counterparties;
        this.references = references;
    }

    List<Head> of(DeploymentPlan plan, List<Lined> columns) {
        var known = names.of(plan);
        var modes = references.inForce(Modes.KIND).content();
        return columns.stream().map(it -> head(plan, it, known, modes)).toList();
    }

    private Head head(DeploymentPlan plan, Lined lined, Map<UUID, String> known, Modes modes) {
        var leg = plan.leg(lined.letter()).orElse(null);
        var mode = leg == null ? null : leg.mode();
        var column = lined.column();
        return new Head(
                lined.letter(),
                column != null,
                mode == null ? null : modes.of(mode),
                leg == null ? null : names.behind(leg, known),
                leg == null || leg.model() == null ? null : known.get(leg.model()),
                leg == null ? null : leg.region(),
                leg == null ? null : leg.share(),
                count(column, Responsibility.US),
                count(column, Responsibility.SHARED),
                count(column, Responsibility.PROVIDER),
                lined.shown());
    }

    private static int count(@Nullable Column column, Responsibility who) {
        return column == null ? 0 : column.count(who);
    }

    /** Parties that answer for something and are known only by what they are; employees are never called by name. */
    List<Unnamed> unnamed(DeploymentPlan plan, BoundaryMap map) {
        var called = counterparties.of(plan);
        var places = new LinkedHashMap<String, List<String>>();
        var columns = new ArrayList<>(map.legs());
        if (map.together() != null && map.legs().size() > 1) columns.add(map.together());
        for (Column column : columns)
            column.cells().values().stream()
                    .flatMap(cell -> cell.activities().providers().stream())
                    .filter(it -> column.isTogether() ? it.leg().isEmpty() : true)
                    .map(Activity::party)
                    .filter(party -> party != null && party != Party.EMPLOYEE)
                    .distinct()
                    .sorted()
                    .map(party -> called.of(party, column.isTogether() ? "" : column.letter()))
                    .filter(it -> !it.isNamed())
                    .forEach(it -> places.computeIfAbsent(it.name(), _ -> new ArrayList<>())
                            .add(column.letter()));
        return places.entrySet().stream()
                .map(it -> new Unnamed(
                        it.getKey(),
                        map.legs().size() < 2 || it.getValue().contains(Column.TOGETHER) ? List.of() : it.getValue()))
                .toList();
    }
}
