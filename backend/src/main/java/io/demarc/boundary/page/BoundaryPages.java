package io.demarc.boundary.page;

import io.demarc.boundary.Boundaries;
import io.demarc.boundary.Cell;
import io.demarc.boundary.CellState;
import io.demarc.boundary.Column;
import io.demarc.boundary.matrix.Activity;
import io.demarc.boundary.matrix.BoundaryReference;
import io.demarc.boundary.matrix.Layer;
import io.demarc.boundary.matrix.Layer.Band;
import io.demarc.boundary.matrix.Party;
import io.demarc.boundary.matrix.Responsibility;
import io.demarc.boundary.page.BoundaryPage.Answering;
import io.demarc.boundary.page.BoundaryPage.Chip;
import io.demarc.boundary.page.BoundaryPage.Figures;
import io.demarc.boundary.page.BoundaryPage.Filter;
import io.demarc.boundary.page.BoundaryPage.Group;
import io.demarc.boundary.page.BoundaryPage.Head;
import io.demarc.boundary.page.BoundaryPage.Opened;
import io.demarc.boundary.page.BoundaryPage.Place;
import io.demarc.boundary.page.BoundaryPage.Row;
import io.demarc.deployment.DeploymentPlan;
import io.demarc.deployment.Deployments;
import io.demarc.deployment.Modes;
import io.demarc.identity.Members;
import io.demarc.inventory.UseCaseId;
import io.demarc.kernel.MemberId;
import io.demarc.reference.References;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays a boundary out as a page. */
@Component
class BoundaryPages {

    static final String TOGETHER = "T";

    private final Boundaries boundaries;
    private final Deployments deployments;
    private final Members members;
    private final BoundaryReference reference;
    private final References references;

    BoundaryPages(
            Boundaries boundaries,
            Deployments deployments,
            Members members,
            BoundaryReference reference,
            References references) {
        this.reference = reference;
        this.references = references;
        this.boundaries = boundaries;
        this.deployments = deployments;
        this.members = members;
    }

    private Modes modes() {
        return references.inForce(Modes.KIND).content();
    }

    /** What was asked for: a column on a phone, a filter, a cell. */
    record Asked(
            @Nullable String column,
            Filter filter,
            @Nullable String leg,
            @Nullable Layer layer) {}

    /** Empty where no mode is stated. */
    Optional<BoundaryPage> page(UseCaseId useCase, Asked asked) {
        var plan = deployments.plan(useCase);
        var map = boundaries.map(useCase);
        if (map.isEmpty()) return Optional.empty();
        var whole = map.together() == null ? map.legs().getFirst() : map.together();
        var columns = new ArrayList<>(map.legs());
        if (map.together() != null && map.legs().size() > 1) columns.add(map.together());
        var letters = columns.stream().map(BoundaryPages::letter).toList();
        var shownColumn =
                asked.column() != null && letters.contains(asked.column()) ? asked.column() : letters.getLast();
        Set<Layer> shown = new HashSet<>();
        for (Layer layer : whole.layers().ids()) if (asked.filter().shows(whole.cell(layer))) shown.add(layer);
        var names = deployments.names(plan);
        var opened = columns.stream()
                .filter(it -> letter(it).equals(asked.leg()))
                .findFirst()
                .flatMap(
                        it -> Optional.ofNullable(asked.layer()).map(layer -> opened(useCase, it, layer, plan, names)));
        return Optional.of(new BoundaryPage(
                useCase,
                Figures.of(whole),
                chips(whole, asked.filter()),
                asked.filter(),
                columns.stream().map(it -> head(it, names, shownColumn)).toList(),
                groups(columns, whole, shown, shownColumn, opened.orElse(null)),
                shownColumn,
                opened.orElse(null),
                reference.numbers()));
    }

    private static String letter(Column column) {
        return column.leg() == null ? TOGETHER : column.leg().letter();
    }

    private static List<Chip> chips(Column whole, Filter current) {
        return Arrays.stream(Filter.values())
                .map(filter -> new Chip(
                        filter,
                        (int) whole.cells().values().stream()
                                .filter(filter::shows)
                                .count(),
                        filter == current))
                .filter(chip -> chip.count() > 0 || chip.current())
                .toList();
    }

    private Head head(Column column, Map<UUID, String> names, String shown) {
        var leg = column.leg();
        var mode = leg == null ? null : leg.mode();
        return new Head(
                letter(column),
                mode == null ? null : modes().of(mode),
                leg == null || leg.vendor() == null ? null : names.get(leg.vendor()),
                leg == null || leg.model() == null ? null : names.get(leg.model()),
                leg == null ? null : leg.region(),
                leg == null ? null : leg.share(),
                column.count(Responsibility.US),
                column.count(Responsibility.SHARED),
                column.count(Responsibility.PROVIDER),
                letter(column).equals(shown));
    }

    private List<Group> groups(
            List<Column> columns, Column whole, Set<Layer> shown, String shownColumn, @Nullable Opened opened) {
        var lines = columns.stream().map(it -> Line.through(it, shown)).toList();
        var groups = new ArrayList<Group>();
        for (Band band : Band.values()) {
            var rows = new ArrayList<Row>();
            for (Layer layer : whole.layers().in(band)) {
                if (!shown.contains(layer)) continue;
                var places = new ArrayList<Place>();
                for (int i = 0; i < columns.size(); i++) {
                    var letter = letter(columns.get(i));
                    places.add(new Place(
                            letter,
                            columns.get(i).cell(layer),
                            lines.get(i).at(layer).classes(),
                            letter.equals(shownColumn),
                            opened != null
                                    && opened.letter().equals(letter)
                                    && opened.layer().id().equals(layer)));
                }
                rows.add(new Row(layer, whole.layers().of(layer).shortName(), places));
            }
            if (rows.isEmpty()) continue;
            var heading = new ArrayList<Place>();
            for (int i = 0; i < columns.size(); i++) {
                var letter = letter(columns.get(i));
                heading.add(
                        new Place(letter, null, lines.get(i).at(band).classes(), letter.equals(shownColumn), false));
            }
            var cells = whole.layers().in(band).stream().map(whole::cell).toList();
            groups.add(new Group(
                    band,
                    (int) cells.stream()
                            .filter(it -> it.state() == CellState.PROVEN)
                            .count(),
                    (int) cells.stream().filter(Cell::applies).count(),
                    heading,
                    rows));
        }
        return groups;
    }

    private Opened opened(UseCaseId useCase, Column column, Layer layer, DeploymentPlan plan, Map<UUID, String> names) {
        var cell = column.cell(layer);
        var leg = column.leg();
        var mode = leg == null ? null : leg.mode();
        var text = column.layers().of(layer);
        var controls = reference.controls();
        var variants = reference.variants();
        var owner = cell.owner();
        var people =
                members.choices(Stream.ofNullable(owner).map(MemberId::value).toList());
        return new Opened(
                letter(column),
                text,
                cell,
                mode == null ? null : modes().of(mode),
                answering(column, cell, plan, names),
                owner == null ? null : members.names(List.of(owner)).get(owner),
                people,
                cell.control() == null ? null : controls.of(cell.control()).orElse(null),
                cell.variants().stream().map(variants::of).toList(),
                mode == null ? null : reference.matrix().contested(mode, layer),
                controls.usual(text, mode),
                controls.others(text, mode),
                leg == null ? 0 : boundaries.version(useCase, leg.id(), layer));
    }

    /** Who answers on the provider's side: the parties of one leg, or of all legs one after the other. */
    private List<Answering> answering(Column column, Cell cell, DeploymentPlan plan, Map<UUID, String> names) {
        record Side(String leg, Party party) {}
        var parties = reference.parties();
        var sides = new LinkedHashMap<Side, List<Activity>>();
        for (Activity activity : cell.activities().providers())
            sides.computeIfAbsent(
                            new Side(activity.leg(), Objects.requireNonNull(activity.party())), _ -> new ArrayList<>())
                    .add(activity);
        return sides.entrySet().stream()
                .map(side -> {
                    var party = side.getKey().party();
                    var name = plan.leg(side.getKey().leg())
                            .map(leg -> party.name(leg, names))
                            .orElse(null);
                    var text = parties.of(party);
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
