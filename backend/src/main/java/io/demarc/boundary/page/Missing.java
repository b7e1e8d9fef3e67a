package io.demarc.boundary.page;

import io.demarc.boundary.BoundaryMap;
import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.Column;
import io.demarc.boundary.Counterparties;
import io.demarc.boundary.OpenLayers;
import io.demarc.boundary.Openings;
import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.Piece;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.identity.Members;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.vendors.contract.Promises;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is missing in a boundary: in rows for the page, and in lines for paper. */
@Component
class Missing {

    private final Openings openings;
    private final Counterparties counterparties;
    private final Members members;
    private final Promises promises;

    Missing(Openings openings, Counterparties counterparties, Members members, Promises promises) {
        this.promises = promises;
        this.openings = openings;
        this.counterparties = counterparties;
        this.members = members;
    }

    Promised promised(DeploymentPlan plan) {
        return Promised.of(plan, promises);
    }

    OpenLayers rows(UseCaseId useCase) {
        return openings.of(useCase);
    }

    /** Open layers place by place, and of those that are proven in part what is not. */
    List<Lacking> lines(DeploymentPlan plan, BoundaryMap map, LocalDate today) {
        var people = members.names(map.legs().stream()
                .flatMap(column -> column.cells().values().stream())
                .flatMap(cell -> Stream.ofNullable(cell.owner()))
                .distinct()
                .toList());
        var one = new OfPlan(counterparties.of(plan), people, today, map.legs().size() > 1);
        return map.legs().stream().flatMap(one::rows).toList();
    }

    private record OfPlan(
            Counterparties.Names parties, Map<MemberId, String> people, LocalDate today, boolean several) {

        Stream<Lacking> rows(Column column) {
            return column.layers().display().stream().map(column::cell).flatMap(cell -> switch (cell.state()) {
                case OPEN -> Stream.of(open(cell, column));
                case PARTIAL ->
                    cell.activities().all().stream().filter(it -> !it.proven()).map(it -> partly(it, cell, column));
                case UNASSESSED, PROVEN, NOT_APPLICABLE -> Stream.empty();
            });
        }

        private Lacking open(Cell cell, Column column) {
            var theirs = cell.activities().providers();
            return new Lacking(
                    cell.layer().id(),
                    column.layers().name(cell.layer()),
                    cell.who(),
                    cell.who() == Responsibility.PROVIDER && !theirs.isEmpty()
                            ? name(theirs.getFirst(), cell, column)
                            : owner(cell),
                    place(column),
                    cell.state(),
                    cell.reason(),
                    ended(cell.activities().all().stream()));
        }

        private Lacking partly(Activity activity, Cell cell, Column column) {
            return new Lacking(
                    activity.id().id(),
                    activity.text(),
                    activity.party() == null ? Responsibility.US : Responsibility.PROVIDER,
                    name(activity, cell, column),
                    place(column),
                    CellState.PARTIAL,
                    null,
                    ended(Stream.of(activity)));
        }

        private String place(Column column) {
            return several ? column.letter() : "";
        }

        private @Nullable String name(Activity activity, Cell cell, Column column) {
            var party = activity.party();
            return party == null
                    ? owner(cell)
                    : parties.of(party, column.letter()).name();
        }

        private @Nullable String owner(Cell cell) {
            return cell.owner() == null ? null : people.get(cell.owner());
        }

        private @Nullable Piece ended(Stream<Activity> activities) {
            return activities
                    .flatMap(it -> it.proof().pieces().stream())
                    .filter(it -> it.hasEnded(today))
                    .findFirst()
                    .orElse(null);
        }
    }
}
