package io.demarc.boundary;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.demarc.boundary.OpenLayers.Named;
import io.demarc.boundary.OpenLayers.Row;
import io.demarc.boundary.OpenLayers.Theirs;
import io.demarc.boundary.matrix.Controls;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layers;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.kernel.MemberId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts the open cells of a boundary into few rows: layers that lack the same of the same party stand in one. */
final class OpenRows {

    private static final String WHY = "boundary.open.why.";

    /** What somebody can close first stands first. */
    private static final List<OpenReason> CLOSED_FIRST =
            List.of(OpenReason.NO_OWNER, OpenReason.NO_CONTROL, OpenReason.UNPROVEN, OpenReason.BLIND_SPOT);

    private static final Comparator<Row> IN_ORDER = comparing((Row row) -> row.who() == Responsibility.PROVIDER)
            .thenComparing(row -> CLOSED_FIRST.indexOf(row.reason()))
            .thenComparing(row -> String.join(",", row.places()));

    private final DeploymentPlan plan;
    private final BoundaryMap map;
    private final Counterparties.Names parties;
    private final Map<MemberId, String> people;
    private final Controls controls;

    OpenRows(
            DeploymentPlan plan,
            BoundaryMap map,
            Counterparties.Names parties,
            Map<MemberId, String> people,
            Controls controls) {
        this.plan = plan;
        this.map = map;
        this.parties = parties;
        this.people = people;
        this.controls = controls;
    }

    /** Why a cell is open, and for whom; equal where one row says it for several layers. */
    private record Lack(Responsibility who, OpenReason reason, String why, List<String> about) {}

    OpenLayers all() {
        var undecided = plan.legs().stream()
                .filter(leg -> !leg.namesItsMode())
                .map(leg -> plan.legs().size() == 1 ? "" : leg.letter())
                .toList();
        var whole = map.together();
        if (whole == null)
            return new OpenLayers(null, 0, 0, 0, 0, List.of(), undecided, map.isEmpty() ? List.of() : rows());
        var theirs = new TreeMap<String, Integer>();
        int ours = 0;
        int elsewhere = 0;
        int unowned = 0;
        for (Cell open : whole.open()) {
            var runBy = runBy(open.layer());
            if (runBy == null) ours++;
            else theirs.merge(runBy, 1, Integer::sum);
            if (runBy == null && isRunElsewhere(open.layer())) elsewhere++;
            if (runBy == null && isUnowned(whole, open.layer())) unowned++;
        }
        return new OpenLayers(
                whole.open().size(),
                whole.applicable(),
                unowned,
                ours,
                elsewhere,
                theirs.entrySet().stream()
                        .map(it -> new Theirs(it.getKey(), it.getValue()))
                        .toList(),
                undecided,
                rows());
    }

    private boolean isUnowned(Column whole, Layer layer) {
        return whole.cell(layer).reason() == OpenReason.NO_OWNER
                || map.legs().stream().anyMatch(it -> it.cell(layer).reason() == OpenReason.NO_OWNER);
    }

    private boolean isRunElsewhere(Layer layer) {
        return map.legs().stream()
                .map(column -> column.cell(layer))
                .anyMatch(cell -> cell.isOpen() && cell.who() == Responsibility.PROVIDER);
    }

    /** Whose the layer is where it is open; null where a part of it is ours. */
    private @Nullable String runBy(Layer layer) {
        String name = null;
        for (Column column : map.legs()) {
            var cell = column.cell(layer);
            if (!cell.isOpen()) continue;
            if (cell.who() != Responsibility.PROVIDER) return null;
            if (name == null) name = party(cell, column.letter()).name();
        }
        return name;
    }

    private List<Row> rows() {
        var rows = new LinkedHashMap<Lack, List<Named>>();
        for (Layer layer : layers().display())
            places(layer).forEach((lack, letters) -> rows.computeIfAbsent(lack, _ -> new ArrayList<>())
                    .add(new Named(
                            layer,
                            layers().name(layer),
                            letters.getFirst(),
                            isEverywhere(letters) ? List.of() : letters)));
        return rows.entrySet().stream()
                .map(row -> new Row(
                        row.getKey().who(),
                        row.getKey().reason(),
                        row.getValue(),
                        row.getKey().why(),
                        row.getKey().about()))
                .sorted(IN_ORDER)
                .toList();
    }

    private boolean isEverywhere(List<String> letters) {
        return letters.size() == map.legs().size() && map.together() != null || letters.contains(Column.TOGETHER);
    }

    /** What a layer lacks, each with the letters of the legs where it does. */
    private Map<Lack, List<String>> places(Layer layer) {
        var lacks = map.legs().stream()
                .filter(column -> column.cell(layer).isOpen())
                .collect(groupingBy(
                        column -> lack(column.cell(layer), column.letter()),
                        LinkedHashMap::new,
                        mapping(Column::letter, toList())));
        var whole = map.together();
        if (whole == null || map.legs().size() < 2) return lacks;
        var together = whole.cell(layer);
        boolean said = lacks.keySet().stream().anyMatch(it -> it.reason() == together.reason());
        // The route between the legs belongs to none of them.
        if (together.isOpen() && !said)
            lacks.put(
                    new Lack(
                            together.who(),
                            Objects.requireNonNull(together.reason()),
                            WHY + "route." + together.reason(),
                            List.of()),
                    List.of(Column.TOGETHER));
        return lacks;
    }

    private Lack lack(Cell cell, String letter) {
        var reason = Objects.requireNonNull(cell.reason());
        return switch (reason) {
            case BLIND_SPOT -> {
                var party = party(cell, letter);
                yield new Lack(
                        cell.who(), reason, WHY + (party.isNamed() ? reason : reason + ".role"), List.of(party.name()));
            }
            case NO_OWNER, UNPROVEN -> new Lack(who(cell), reason, WHY + reason, List.of());
            case NO_CONTROL ->
                new Lack(
                        who(cell),
                        reason,
                        WHY + (cell.required().isEmpty() ? reason : reason + ".required"),
                        cell.required().isEmpty() ? List.of(owner(cell)) : List.of(owner(cell), required(cell)));
        };
    }

    /** Ours in one place and shared in another is one row: what the whole is. */
    private Responsibility who(Cell cell) {
        var whole = map.together();
        return whole == null || cell.who() == Responsibility.PROVIDER
                ? cell.who()
                : whole.cell(cell.layer()).who();
    }

    private Counterparties.Called party(Cell cell, String letter) {
        var party = cell.activities().providers().getFirst().party();
        return parties.of(Objects.requireNonNull(party), letter);
    }

    private String owner(Cell cell) {
        var owner = Objects.requireNonNull(cell.owner());
        return people.getOrDefault(owner, owner.toString());
    }

    private String required(Cell cell) {
        var id = cell.required().getFirst();
        return controls.of(id).map(it -> id + " " + it.name()).orElse(id);
    }

    private Layers layers() {
        return map.legs().getFirst().layers();
    }
}
